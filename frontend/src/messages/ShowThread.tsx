import { useParams } from "@tanstack/react-router";
import type { ThreadView } from "../contract/api.schemas.ts";
import { useGetMessageThread, useListMessages } from "../contract/messages/messages.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import { OneMessage } from "./OneMessage.tsx";
import { OwnDataNote } from "./OwnDataNote.tsx";
import { ThreadActs } from "./ThreadActs.tsx";
import { cameWord } from "./threadColumns.tsx";
import { ThreadFacts } from "./ThreadFacts.tsx";
import { ThreadTag } from "./ThreadTag.tsx";
import { subjectOf } from "./threadWords.ts";
import "../styles/messages.css";

const MOST = 200;

/** One matter: what was written and answered, whose it is, and the answer to write now. */
export function ShowThread() {
  const { threadId } = useParams({ from: "/messages/$threadId" });
  const thread = useGetMessageThread(threadId);
  return (
    <Fetched query={thread} rows={8}>
      {(shown) => <Thread key={shown.id} thread={shown} />}
    </Fetched>
  );
}

function Thread({ thread }: { thread: ThreadView }) {
  const messages = useListMessages({ message_thread_id: thread.id, limit: MOST });
  return (
    <>
      <PageHead
        title={subjectOf(thread)}
        windowTitle={thread.number}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/messages" }, word: m.nav_messages() }]}
            here={thread.number}
          />
        }
        tags={<ThreadTag thread={thread} />}
        sub={`${thread.number} · ${cameWord(thread)}`}
        actions={<ThreadActs thread={thread} />}
      />
      <div className="cols">
        <div>
          <OwnDataNote thread={thread} />
          <Fetched query={messages} rows={4}>
            {({ items }) => (
              <ol className="letters" aria-label={m.msg_all()}>
                {items.map((message) => (
                  <li key={message.id}>
                    <OneMessage thread={thread} message={message} />
                  </li>
                ))}
              </ol>
            )}
          </Fetched>
          <AnswerForm key={thread.version} thread={thread} />
        </div>
        <div>
          <ThreadFacts thread={thread} />
        </div>
      </div>
    </>
  );
}
