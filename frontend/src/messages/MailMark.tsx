import type { MessageView, ThreadView } from "../contract/api.schemas.ts";
import { useListOutgoingMails, useResendMail } from "../contract/messages/messages.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { reread } from "./reread.ts";

const MARKS = {
  waiting: { icon: "clock", tone: "plain", word: m.msg_mail_waiting },
  sent: { icon: "check", tone: "ok", word: m.msg_mail_sent },
  dead: { icon: "warn", tone: "bad", word: m.msg_mail_dead },
} as const;

interface MailMarkProps {
  thread: ThreadView;
  message: MessageView;
}

/** What became of a mail of ours; a dead one can be sent once more. */
export function MailMark({ thread, message }: MailMarkProps) {
  const { may } = useSession();
  if (message.mail_state === null) return null;
  const { icon, tone, word } = MARKS[message.mail_state];
  const isDead = message.mail_state === "dead" && may("resend_mail");
  return (
    <>
      <Tag icon={icon} tone={tone} word={word()} />
      {isDead ? <ResendKey thread={thread} mailId={message.mail_id} /> : null}
    </>
  );
}

function ResendKey({ thread, mailId }: { thread: ThreadView; mailId: string | null }) {
  const dead = useListOutgoingMails({ state: "dead" });
  const resending = useResendMail();
  const mail = dead.data?.items.find(({ id }) => id === mailId);
  if (!mail) return null;
  const headers = { "If-Match": `"${mail.version}"` };
  return (
    <Button
      size="sm"
      icon="refresh"
      isPending={resending.isPending}
      onPress={() =>
        resending.mutate(
          { outgoingMailId: mail.id, headers },
          { onSettled: () => void reread(thread.id) },
        )
      }
    >
      {m.msg_resend()}
    </Button>
  );
}
