import { Link } from "@tanstack/react-router";
import type { PaperRow } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { PaperTag, placeOf, subjectsOf } from "./PaperTag.tsx";
import { PAPER_KINDS } from "./words.ts";

/** The columns of the list of papers. */
export function paperColumns(): Column<PaperRow>[] {
  return [
    { head: m.archive_paper(), className: "nw", cell: (row) => <Named paper={row} /> },
    { head: m.archive_about(), cell: (row) => <b>{subjectsOf(row)}</b> },
    { head: m.archive_state(), cell: (row) => <PaperTag paper={row} /> },
    { head: m.archive_place(), cell: placeOf },
    {
      head: m.archive_keep_until(),
      className: "nw num",
      cell: (row) => (row.keep_until ? day(row.keep_until) : "–"),
    },
  ];
}

function Named({ paper }: { paper: PaperRow }) {
  return (
    <>
      <Link to="/archive/papers/$paperId" params={{ paperId: paper.id }} className="m">
        {paper.number}
      </Link>
      <span className="sub2">
        {PAPER_KINDS[paper.kind]()} {day(paper.dated_on)}
      </span>
    </>
  );
}

/** The same facts as the row, where there is no room for columns. */
export function PaperCard({ paper }: { paper: PaperRow }) {
  return (
    <Link to="/archive/papers/$paperId" params={{ paperId: paper.id }} className="ocard">
      <b>{subjectsOf(paper)}</b>
      <span>
        <PaperTag paper={paper} />
      </span>
      <span className="muted">
        {paper.number} · {PAPER_KINDS[paper.kind]()}
      </span>
      <span className="num muted">{day(paper.dated_on)}</span>
      <span className="muted">{placeOf(paper)}</span>
    </Link>
  );
}
