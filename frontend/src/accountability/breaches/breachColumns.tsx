import { Link } from "@tanstack/react-router";
import type { BreachRow } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import type { Column } from "../../parts/ReadingTable.tsx";
import { BreachClock, BreachState } from "./BreachState.tsx";
import { RISKS } from "./breachWords.ts";

export function breachColumns(): Column<BreachRow>[] {
  return [
    { head: m.breach(), cell: (row) => <BreachLink breach={row} /> },
    { head: m.breach_noticed(), className: "nw", cell: (row) => moment(row.noticed_at) },
    { head: m.breach_risk(), cell: riskWord },
    { head: m.breach_clock(), className: "due", cell: (row) => <BreachClock breach={row} /> },
    { head: m.state(), cell: (row) => <BreachState breach={row} /> },
  ];
}

export function riskWord({ risk }: BreachRow): string {
  return risk ? RISKS[risk]() : m.breach_not_assessed();
}

function BreachLink({ breach }: { breach: BreachRow }) {
  return (
    <>
      <Link to="/privacy/breaches/$breachId" params={{ breachId: breach.id }}>
        {breach.number}
      </Link>
      <span className="sub2">{breach.title}</span>
    </>
  );
}

/** The same facts as the row, where there is no room for columns. */
export function BreachCard({ breach }: { breach: BreachRow }) {
  return (
    <Link
      to="/privacy/breaches/$breachId"
      params={{ breachId: breach.id }}
      className="ocard staff-card"
    >
      <b>
        {breach.number} {breach.title}
      </b>
      <BreachState breach={breach} />
      <span className="muted">{moment(breach.noticed_at)}</span>
      <span className="muted">{riskWord(breach)}</span>
    </Link>
  );
}
