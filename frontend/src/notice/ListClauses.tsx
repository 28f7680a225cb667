import type { ClauseView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { ClauseKeeping, ClauseStanding } from "./ClauseKeeping.tsx";
import { sectionWord, STATES } from "./noticeWords.ts";

/** Every clause with its state, the worst first, and what keeps it. */
export function ListClauses({ clauses }: { clauses: readonly ClauseView[] }) {
  const order = Object.keys(STATES);
  const rows = clauses.toSorted(
    (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
  );
  return (
    <section className="list" aria-label={m.notice_clauses()}>
      <ReadingTable label={m.notice_clauses()} columns={columns()} rows={rows} isFocusable />
      <ul className="cards">
        {rows.map((row) => (
          <li key={row.id}>
            <ClauseCard clause={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function columns(): Column<ClauseView>[] {
  return [
    { head: m.notice_clause(), className: "mono", cell: (row) => row.id },
    { head: m.notice_part(), cell: (row) => sectionWord(row.section) },
    { head: m.state(), cell: (row) => <ClauseStanding clause={row} /> },
    { head: m.notice_keeper(), cell: (row) => <ClauseKeeping clause={row} /> },
  ];
}

function ClauseCard({ clause }: { clause: ClauseView }) {
  return (
    <div className="ocard staff-card">
      <b>
        {clause.id} {sectionWord(clause.section)}
      </b>
      <ClauseStanding clause={clause} />
      <ClauseKeeping clause={clause} />
    </div>
  );
}
