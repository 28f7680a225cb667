import { Link } from "@tanstack/react-router";
import type { ThreadView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { ThreadTag } from "./ThreadTag.tsx";
import { CHANNELS, ownerWord, subjectOf, TOPICS, writerOf } from "./threadWords.ts";

/** The columns of the inbox. */
export function threadColumns(): Column<ThreadView>[] {
  return [
    { head: m.msg_number(), className: "nw", cell: (row) => <Identifier row={row} /> },
    { head: m.msg_writer(), cell: (row) => <Writer row={row} /> },
    { head: m.msg_about(), cell: (row) => <About row={row} /> },
    { head: m.msg_state(), className: "nw", cell: (row) => <ThreadTag thread={row} /> },
    { head: m.msg_due(), className: "nw num", cell: (row) => dueWord(row) },
    { head: m.msg_owner(), cell: (row) => ownerWord(row) },
  ];
}

export function dueWord({ state, due_at }: ThreadView): string {
  return state === "unanswered" ? moment(due_at) : "";
}

export function cameWord({ received_at, channel }: ThreadView): string {
  return m.msg_came({ when: moment(received_at), channel: CHANNELS[channel]() });
}

function Identifier({ row }: { row: ThreadView }) {
  return (
    <>
      <Link to="/messages/$threadId" params={{ threadId: row.id }} className="m">
        {row.number}
      </Link>
      <span className="sub2">{cameWord(row)}</span>
    </>
  );
}

function Writer({ row }: { row: ThreadView }) {
  return (
    <>
      <b>{writerOf(row)}</b>
      {row.customer_number ? <span className="sub2">{row.customer_number}</span> : null}
    </>
  );
}

function About({ row }: { row: ThreadView }) {
  return (
    <>
      {subjectOf(row)}
      <span className="sub2">{TOPICS[row.topic]()}</span>
    </>
  );
}
