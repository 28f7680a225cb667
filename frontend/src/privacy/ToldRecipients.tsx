import type { RequestView } from "../contract/api.schemas.ts";
import { useNoteNoRecipients } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day, dayOf } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { ReadingTable } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { tellingColumns } from "./tellingColumns.tsx";
import { useRereadTellings } from "./useRereadTellings.ts";

/** Who received the data, what each is told, and whether each has acknowledged. */
export function ToldRecipients({ request }: { request: RequestView }) {
  const { told_to_all, tellings } = request;
  if (told_to_all === null && tellings.length === 0) return null;
  return (
    <Panel
      bare
      title={m.tell_title()}
      note={m.tell_note()}
      actions={
        told_to_all ? (
          <Tag icon="check" tone="ok" word={m.tell_complete()} />
        ) : (
          <Tag icon="clock" tone="warn" word={m.tell_incomplete()} />
        )
      }
    >
      {tellings.length > 0 ? (
        <ReadingTable
          label={m.tell_title()}
          columns={tellingColumns(true)}
          rows={tellings}
          cursor={-1}
        />
      ) : (
        <Nobody request={request} />
      )}
    </Panel>
  );
}

/** An empty list is not complete before somebody has looked. */
function Nobody({ request }: { request: RequestView }) {
  const noting = useNoteNoRecipients();
  const attempt = useAttempt();
  const reread = useRereadTellings(request.id);
  const { may } = useSession();
  const { no_recipients_at } = request;
  if (no_recipients_at)
    return <p className="body">{m.tell_nobody({ day: day(dayOf(no_recipients_at)) })}</p>;

  function note(): void {
    const headers = { ...attempt.headers, "If-Match": `"${request.version}"` };
    noting.mutate({ requestId: request.id, headers }, { onSuccess: () => void reread() });
  }

  return (
    <div className="body stack">
      <p>{m.tell_nobody_yet()}</p>
      <ProblemNote problem={noting.error} />
      {may("note_no_recipients") ? (
        <div>
          <Button onPress={note} isPending={noting.isPending}>
            {m.tell_note_nobody()}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
