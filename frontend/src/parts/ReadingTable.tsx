import { Fragment, type ReactNode } from "react";
import { ColumnHead } from "./ColumnHead.tsx";
import { Tick, TickAll } from "./Ticks.tsx";

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** `r` sets figures to the right; `vh` hides a heading that only speaks. */
  readonly className?: string;
  readonly hidesHead?: boolean;
  /** What the API calls it; a column without is always there. */
  readonly field?: string;
  /** What the API calls the list's order by this column. */
  readonly sort?: string;
}

/** By which column rows stand, and how to have them stand by another. */
export interface Sorting {
  readonly by: string;
  readonly downwards: boolean;
  readonly sortBy: (name: string) => void;
}

/** Which rows are ticked. */
export interface Ticking<Row> {
  readonly ids: ReadonlySet<string>;
  readonly turn: (id: string) => void;
  readonly mark: (ids: readonly string[]) => void;
  readonly nameOf: (row: Row) => string;
}

interface ReadingTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  cursor?: number;
  /** A heading over the first of the rows that share it. */
  groupOf?: ((row: Row) => string) | undefined;
  /** Without links in its rows a wide table is scrolled by keys only if it takes the focus. */
  isFocusable?: boolean;
  sorting?: Sorting | undefined;
  ticking?: Ticking<Row> | undefined;
}

/** A plain table with one row cursor. */
export function ReadingTable<Row extends { readonly id: string }>(
  props: ReadingTableProps<Row>,
) {
  const { label, columns, rows, cursor = -1, groupOf, isFocusable = false } = props;
  const { sorting, ticking } = props;
  return (
    <div
      className="tbl-wrap"
      {...(isFocusable ? { tabIndex: 0, role: "group", "aria-label": label } : {})}
    >
      <table className="tbl" aria-label={label}>
        <thead>
          <tr>
            {ticking ? <TickAll ticking={ticking} rows={rows} /> : null}
            {columns.map((column) => (
              <ColumnHead key={column.head} column={column} sorting={sorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              {groupOf && isFirst(rows, index, groupOf) ? (
                <tr className="gr">
                  <th scope="rowgroup" colSpan={columns.length + (ticking ? 1 : 0)}>
                    {groupOf(row)}
                  </th>
                </tr>
              ) : null}
              <tr
                className={index === cursor ? "cur" : undefined}
                aria-selected={ticking ? ticking.ids.has(row.id) : undefined}
              >
                {ticking ? <Tick ticking={ticking} row={row} /> : null}
                {columns.map(({ head, className, cell }) => (
                  <td key={head} className={className}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isFirst<Row>(
  rows: readonly Row[],
  at: number,
  groupOf: (row: Row) => string,
): boolean {
  const [before, here] = [rows[at - 1], rows[at]];
  return here !== undefined && (before === undefined || groupOf(before) !== groupOf(here));
}
