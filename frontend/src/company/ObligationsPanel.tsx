import type { ObligationView } from "../contract/api.schemas.ts";
import { useListLegalObligations } from "../contract/company/company.ts";
import { day } from "../format/dates.ts";
import { period } from "../format/periods.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";

const MARKS = {
  V: { icon: "check", tone: "ok" },
  K: { icon: "warn", tone: "warn" },
  P: { icon: "hand", tone: "plain" },
} as const;
const KNOWN = { V: m.src_verified, K: m.src_known, P: m.src_policy };

/** The dated rules that the register follows today: what each rests on, and how well known. */
export function ObligationsPanel() {
  const obligations = useListLegalObligations();
  return (
    <Panel title={m.legal_obligations()} note={m.legal_obligations_note()} bare>
      <Fetched query={obligations} rows={6}>
        {({ items }) => (
          <ReadingTable
            label={m.legal_obligations()}
            columns={columns()}
            rows={items.map((one) => ({ ...one, rule: one.id, id: `${one.table} ${one.id}` }))}
            isFocusable
          />
        )}
      </Fetched>
    </Panel>
  );
}

type Row = ObligationView & { rule: string };

function columns(): Column<Row>[] {
  return [
    { head: m.rule(), className: "mono", cell: (row) => row.rule },
    { head: m.statute(), cell: (row) => row.basis },
    {
      head: m.period(),
      className: "num",
      cell: (row) => (row.period ? period(row.period) : "–"),
    },
    { head: m.valid_from(), className: "num", cell: (row) => day(row.valid_from) },
    {
      head: m.how_known(),
      cell: (row) => <Tag {...MARKS[row.src]} word={KNOWN[row.src]()} />,
    },
  ];
}
