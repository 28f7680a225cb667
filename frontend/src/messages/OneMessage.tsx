import type { MessageView, ThreadView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";
import { Files } from "./Files.tsx";
import { Findings } from "./Findings.tsx";
import { MailMark } from "./MailMark.tsx";

interface OneMessageProps {
  thread: ThreadView;
  message: MessageView;
}

/** A message as it was written: plain text, whatever it came as. */
export function OneMessage({ thread, message }: OneMessageProps) {
  const isOurs = message.direction === "out";
  return (
    <article className={isOurs ? "letter ours" : "letter"}>
      <header>
        <b>{isOurs ? (message.written_by_name ?? m.msg_us()) : senderOf(message)}</b>
        <time dateTime={message.at}>{moment(message.at)}</time>
        {message.is_automatic ? <Tag icon="refresh" word={m.msg_automatic()} /> : null}
        {isOurs ? <MailMark thread={thread} message={message} /> : null}
      </header>
      <p className="words">{message.text ?? m.msg_struck()}</p>
      {message.is_cut ? <p className="muted small">{m.msg_cut()}</p> : null}
      <Files message={message} />
      <Findings thread={thread} message={message} />
    </article>
  );
}

function senderOf({ sender_name, sender_address }: MessageView): string {
  const told = [sender_name, sender_address].filter(Boolean).join(", ");
  return told || m.hidden_value();
}
