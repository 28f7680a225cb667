import type { MessageView, ThreadView } from "../contract/api.schemas.ts";
import { useChangeMessageThread, useStrikeOutMessage } from "../contract/messages/messages.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";
import { reread } from "./reread.ts";

interface FindingsProps {
  thread: ThreadView;
  message: MessageView;
}

/** What a text holds that we do not keep, and what a person does about it. */
export function Findings({ thread, message }: FindingsProps) {
  const { may } = useSession();
  const { findings } = message;
  if (findings.length === 0 || message.text === null) return null;
  const words = [
    findings.includes("identity-code") ? m.msg_masked() : null,
    findings.includes("like-identity-code") ? m.msg_like_code() : null,
    findings.includes("sensitive") ? m.msg_sensitive() : null,
  ].filter(Boolean);
  return (
    <Note tone={thread.needs_look ? "warn" : "info"}>
      <p>{words.join(" ")}</p>
      {thread.needs_look && may("strike_out_message") ? (
        <Keys thread={thread} message={message} />
      ) : null}
    </Note>
  );
}

function Keys({ thread, message }: FindingsProps) {
  const striking = useStrikeOutMessage();
  const looking = useChangeMessageThread();
  const headers = { "If-Match": `"${thread.version}"` };
  const onSettled = () => void reread(thread.id);
  return (
    <div className="flow">
      <Button
        size="sm"
        look="bad"
        icon="trash"
        isPending={striking.isPending}
        onPress={() => striking.mutate({ messageId: message.id, headers }, { onSettled })}
      >
        {m.msg_strike()}
      </Button>
      <Button
        size="sm"
        icon="check"
        isPending={looking.isPending}
        onPress={() =>
          looking.mutate(
            { messageThreadId: thread.id, data: { needs_look: false }, headers },
            { onSettled },
          )
        }
      >
        {m.msg_looked()}
      </Button>
      <ProblemNote problem={striking.error ?? looking.error} />
    </div>
  );
}
