import { Link } from "@tanstack/react-router";
import type { AssessmentRow } from "../../contract/api.schemas.ts";
import { day, todayHere } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import type { Column } from "../../parts/ReadingTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { KINDS, OUTCOMES, PROCESSINGS } from "./assessmentWords.ts";

export function assessmentColumns(): Column<AssessmentRow>[] {
  return [
    { head: m.assess_one(), cell: (row) => <AssessmentLink row={row} /> },
    { head: m.assess_kind(), cell: (row) => KINDS[row.kind]() },
    { head: m.assess_what(), cell: (row) => PROCESSINGS[row.processing]() },
    { head: m.assess_outcome(), cell: (row) => (row.outcome ? OUTCOMES[row.outcome]() : "–") },
    { head: m.assess_review_on(), className: "nw", cell: (row) => day(row.review_on) },
    { head: m.state(), cell: (row) => <AssessmentState row={row} /> },
  ];
}

function AssessmentLink({ row }: { row: AssessmentRow }) {
  return (
    <>
      <Link to="/privacy/assessments/$assessmentId" params={{ assessmentId: row.id }}>
        {row.title}
      </Link>
      <span className="sub2 mono">{row.number}</span>
    </>
  );
}

export function AssessmentState({ row }: { row: AssessmentRow }) {
  const { approved_at, ended_at, review_on } = row;
  if (ended_at) return <Tag icon="ban" word={m.assess_ended()} />;
  if (!approved_at) return <Tag icon="pencil" tone="warn" word={m.assess_draft()} />;
  if (review_on <= todayHere()) return <Tag icon="clock" tone="bad" word={m.assess_due()} />;
  return <Tag icon="check" tone="ok" word={m.breach_approved()} />;
}

/** The same facts as the row, where there is no room for columns. */
export function AssessmentCard({ row }: { row: AssessmentRow }) {
  return (
    <Link
      to="/privacy/assessments/$assessmentId"
      params={{ assessmentId: row.id }}
      className="ocard staff-card"
    >
      <b>{row.title}</b>
      <AssessmentState row={row} />
      <span className="muted">{KINDS[row.kind]()}</span>
      <span className="muted">{m.assess_review({ day: day(row.review_on) })}</span>
    </Link>
  );
}
