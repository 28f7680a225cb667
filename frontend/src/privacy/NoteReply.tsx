import type { RequestView } from "../contract/api.schemas.ts";
import { useNoteReply } from "../contract/data-subject-requests/data-subject-requests.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { useItemAct } from "./useItemAct.ts";

interface ReplyProps {
  request: RequestView;
  onClose: () => void;
}

/** The day the reply came: the clock goes on from it. */
export function NoteReply({ request, onClose }: ReplyProps) {
  const noting = useNoteReply();
  const act = useItemAct(request);

  function note(said: FormData): void {
    const data = { replied_on: String(said.get(understoodAs("replied_on")) ?? "") };
    noting.mutate(
      { requestId: request.id, data, headers: act.headers },
      { onSuccess: () => void act.finish(m.dsr_replied(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_reply()}
      lead={m.dsr_reply_lead()}
      onSubmit={note}
      problem={noting.error}
      isPending={noting.isPending}
      verb={m.dsr_reply()}
      onClose={onClose}
    >
      <DayField
        name="replied_on"
        label={m.dsr_replied_on()}
        defaultDay={todayHere()}
        isPast
        isRequired
      />
    </FormDialog>
  );
}
