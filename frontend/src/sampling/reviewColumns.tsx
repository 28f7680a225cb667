import type { ViewReviewRow } from "../contract/api.schemas.ts";
import { nounWord } from "../consultations/nouns.ts";
import { moment, shortDay } from "../format/dates.ts";
import { purposeWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";

type Choose = (row: ViewReviewRow) => void;

/** A view that was drawn: when, who, what for, at what, and what was found. */
export function reviewColumns(choose: Choose): Column<ViewReviewRow>[] {
  return [
    { head: m.ledger_at(), className: "nw", cell: (row) => (row.at ? moment(row.at) : "–") },
    { head: m.looked_who(), cell: whose },
    { head: m.purpose(), cell: (row) => (row.purpose ? purposeWord(row.purpose) : "–") },
    { head: m.looked_at_what(), cell: what },
    { head: m.sample_due(), className: "num", cell: (row) => shortDay(row.due_on) },
    { head: m.state(), cell: (row) => <Finding row={row} choose={choose} /> },
  ];
}

export function whose({ caller }: ViewReviewRow): string {
  return caller ?? m.sample_machine();
}

export function what({ record_type, subjects }: ViewReviewRow): string {
  const noun = record_type ? nounWord(record_type) : "–";
  return subjects?.length ? m.sample_of({ noun, count: subjects.length }) : noun;
}

export function Finding({ row, choose }: { row: ViewReviewRow; choose: Choose }) {
  if (!row.finding) {
    return (
      <Button size="sm" onPress={() => choose(row)}>
        {m.sample_review()}
      </Button>
    );
  }
  const isFine = row.finding === "justified";
  return (
    <>
      <Tag
        icon={isFine ? "okc" : "ban"}
        tone={isFine ? "ok" : "bad"}
        word={isFine ? m.emergency_justified() : m.emergency_unjustified()}
      />{" "}
      {row.reason}
    </>
  );
}
