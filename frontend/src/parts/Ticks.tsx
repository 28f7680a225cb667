import { m } from "../paraglide/messages.js";
import type { Ticking } from "./ReadingTable.tsx";

interface TickProps<Row> {
  ticking: Ticking<Row>;
  row: Row;
}

/** Tick one row. */
export function Tick<Row extends { readonly id: string }>({ ticking, row }: TickProps<Row>) {
  return (
    <td className="tick">
      <input
        type="checkbox"
        aria-label={m.tick_row({ name: ticking.nameOf(row) })}
        checked={ticking.ids.has(row.id)}
        onChange={() => ticking.turn(row.id)}
      />
    </td>
  );
}

interface TickAllProps<Row> {
  ticking: Ticking<Row>;
  rows: readonly Row[];
}

/** Tick every row that is shown, or none. */
export function TickAll<Row extends { readonly id: string }>(props: TickAllProps<Row>) {
  const { ticking, rows } = props;
  const count = rows.filter(({ id }) => ticking.ids.has(id)).length;
  const isWhole = count > 0 && count === rows.length;
  return (
    <th scope="col" className="tick">
      <input
        type="checkbox"
        aria-label={m.tick_all()}
        checked={isWhole}
        ref={(box) => {
          if (box) box.indeterminate = count > 0 && !isWhole;
        }}
        onChange={() => ticking.mark(isWhole ? [] : rows.map(({ id }) => id))}
      />
    </th>
  );
}
