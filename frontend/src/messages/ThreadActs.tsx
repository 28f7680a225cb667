import type { ThreadChanges, ThreadView } from "../contract/api.schemas.ts";
import { useChangeMessageThread } from "../contract/messages/messages.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";
import { reread } from "./reread.ts";

/** Take a thread over, close it without an answer, open it again. */
export function ThreadActs({ thread }: { thread: ThreadView }) {
  const { may, me } = useSession();
  const changing = useChangeMessageThread();
  if (!may("change_message_thread") || !me) return null;

  function change(data: ThreadChanges): void {
    const headers = { "If-Match": `"${thread.version}"` };
    changing.mutate(
      { messageThreadId: thread.id, data, headers },
      { onSettled: () => void reread(thread.id) },
    );
  }

  const isClosed = thread.state === "closed";
  return (
    <>
      <ProblemNote problem={changing.error} />
      {thread.is_mine ? null : (
        <Button icon="hand" onPress={() => change({ owner_id: me.id })}>
          {m.msg_take()}
        </Button>
      )}
      {thread.state === "answered" ? null : (
        <Button
          icon={isClosed ? "undo" : "close"}
          onPress={() => change({ is_closed: !isClosed })}
        >
          {isClosed ? m.msg_reopen() : m.msg_close()}
        </Button>
      )}
    </>
  );
}
