import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ThreadView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";
import { LinkThread } from "./LinkThread.tsx";
import { ownerWord, TOPICS, writerOf } from "./threadWords.ts";

/** Whose matter it is, who sees to it, and by when. */
export function ThreadFacts({ thread }: { thread: ThreadView }) {
  const { may } = useSession();
  const isGuessed = thread.linked_by === "address";
  return (
    <Panel
      title={m.msg_facts()}
      actions={may("change_message_thread") ? <LinkThread thread={thread} /> : null}
      bare
    >
      <dl className="kv padded">
        <Term word={m.msg_writer()}>{writerOf(thread)}</Term>
        {thread.customer_id ? (
          <Term word={m.msg_customer()}>
            <Link
              to="/customers/$customerId/{-$part}"
              params={{ customerId: thread.customer_id, part: undefined }}
            >
              {thread.customer_number}
            </Link>
          </Term>
        ) : null}
        {thread.order_id ? (
          <Term word={m.msg_order()}>
            <Link to="/orders/$orderId" params={{ orderId: thread.order_id }}>
              {thread.order_number}
            </Link>
          </Term>
        ) : null}
        <Term word={m.msg_topic()}>{TOPICS[thread.topic]()}</Term>
        <Term word={m.msg_owner()}>{ownerWord(thread)}</Term>
        <Term word={m.msg_due()}>{moment(thread.due_at)}</Term>
      </dl>
      {isGuessed ? (
        <div className="body">
          <Note tone="info">{m.msg_guessed()}</Note>
        </div>
      ) : null}
    </Panel>
  );
}

function Term({ word, children }: { word: string; children: ReactNode }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </>
  );
}
