import { Link } from "@tanstack/react-router";
import type { Age, AgedSum, ReceivablesView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { useSession } from "../session.ts";
import { wholeEuros } from "./amounts.ts";
import { Figured } from "../parts/Figured.tsx";
import { Tile } from "./Tile.tsx";
import { useAges } from "./tiles.ts";

const WORDS: Record<Age, () => string> = {
  not_due: m.desk_age_not_due,
  days_1_14: m.desk_age_14,
  days_15_30: m.desk_age_30,
  days_31_60: m.desk_age_60,
  over_60: m.desk_age_over,
};

/** What is owed, by how long ago it was due. */
export function AgesTile() {
  return (
    <Tile
      title={m.desk_ages()}
      note={m.desk_ages_note()}
      query={useAges()}
      chart={(data) => <Bars owed={data} />}
      table={(data) => <AgesTable owed={data} />}
      footer={(data) => <Foot owed={data} />}
    />
  );
}

function Bars({ owed }: { owed: ReceivablesView }) {
  const largest = Math.max(1, ...owed.ages.map((one) => one.open_cents));
  return (
    <table className="agetbl">
      <caption className="vh">{told(owed)}</caption>
      <tbody>
        {owed.ages.map((one, place) => (
          <tr key={one.age}>
            <th scope="row">{WORDS[one.age]()}</th>
            <Bar place={place} width={widthOf(one, largest)} />
            <td>{wholeEuros(one.open_cents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {m.desk_sum()}
          </th>
          <td>{wholeEuros(owed.total_cents)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Bar({ place, width }: { place: number; width: number }) {
  return (
    <td aria-hidden="true">
      <svg viewBox="0 0 100 18" preserveAspectRatio="none">
        <rect className={`age-${place}`} width={width} height={18} />
      </svg>
    </td>
  );
}

/** What is there at all is seen, however little it is. */
function widthOf({ open_cents: cents }: AgedSum, largest: number): number {
  return cents > 0 ? Math.max(1, (cents / largest) * 100) : 0;
}

function AgesTable({ owed }: { owed: ReceivablesView }) {
  return (
    <Figured
      label={m.desk_ages()}
      heads={[m.desk_age(), m.nav_invoices(), m.desk_sum()]}
      rows={[
        ...owed.ages.map((one) => [
          WORDS[one.age](),
          String(one.invoices),
          wholeEuros(one.open_cents),
        ]),
        [
          m.desk_sum(),
          String(owed.ages.reduce((sum, { invoices }) => sum + invoices, 0)),
          wholeEuros(owed.total_cents),
        ],
      ]}
    />
  );
}

function Foot({ owed }: { owed: ReceivablesView }) {
  const { may } = useSession();
  return (
    <>
      {owed.credit_cents > 0
        ? m.desk_credit({ sum: wholeEuros(owed.credit_cents) })
        : m.desk_no_credit()}{" "}
      {may("list_invoices") ? (
        <Link to="/invoices" search={{ settlement: "open" }}>
          {m.desk_open_invoices()}
        </Link>
      ) : null}
    </>
  );
}

function told(owed: ReceivablesView): string {
  return m.desk_ages_told({
    sum: wholeEuros(owed.total_cents),
    overdue: wholeEuros(owed.overdue_cents),
  });
}
