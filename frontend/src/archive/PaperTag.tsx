import type { PaperRow } from "../contract/api.schemas.ts";
import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";
import { PAPER_STATES } from "./words.ts";

/** Where a paper is on its way, and what is wrong with that. */
export function PaperTag({ paper }: { paper: PaperRow }) {
  const { icon, tone, word } = PAPER_STATES[paper.state];
  const today = todayHere();
  const isLate = paper.state === "processed" && (paper.lock_by ?? today) < today;
  const isOverdue = paper.state === "lent" && (paper.due_on ?? today) < today;
  return (
    <>
      <Tag icon={icon} tone={tone} word={word()} />
      {isLate ? <Tag icon="warn" tone="bad" word={m.archive_unlocked()} /> : null}
      {isOverdue && paper.due_on ? (
        <Tag icon="warn" tone="bad" word={m.archive_overdue({ day: day(paper.due_on) })} />
      ) : null}
      {paper.destruction && paper.state !== "destroyed" ? (
        <Tag icon="trash" tone="bad" word={m.archive_to_destroy()} />
      ) : null}
    </>
  );
}

/** Where a paper lies, or who has it. */
export function placeOf(paper: PaperRow): string {
  const folder = [paper.folder_number, paper.folder_title].filter(Boolean).join(" ");
  const here = paper.custodian_name ?? paper.cabinet_number;
  return [here, folder].filter(Boolean).join(" · ") || "–";
}

export function subjectsOf(paper: PaperRow): string {
  const names = paper.subjects.map(({ party_name }) => party_name ?? m.hidden_value());
  return names.join(", ") || m.archive_about_nobody();
}
