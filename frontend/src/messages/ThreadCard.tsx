import { Link } from "@tanstack/react-router";
import type { ThreadView } from "../contract/api.schemas.ts";
import { cameWord } from "./threadColumns.tsx";
import { ThreadTag } from "./ThreadTag.tsx";
import { subjectOf, writerOf } from "./threadWords.ts";

/** The same facts as the row, where there is no room for columns. */
export function ThreadCard({ row }: { row: ThreadView }) {
  return (
    <Link to="/messages/$threadId" params={{ threadId: row.id }} className="ocard">
      <b>{writerOf(row)}</b>
      <ThreadTag thread={row} />
      <span>{subjectOf(row)}</span>
      <span className="muted">{`${row.number} · ${cameWord(row)}`}</span>
    </Link>
  );
}
