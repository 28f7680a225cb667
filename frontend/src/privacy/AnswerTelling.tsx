import type { Excuse, TellingView, TellingWay } from "../contract/api.schemas.ts";
import {
  useAcknowledgeTelling,
  useExcuseTelling,
  useNoteRecipientTold,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { optionsOf } from "../format/words.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { BY_HAND, EXCUSES, WAYS } from "./tellingWords.ts";
import { useRereadTellings } from "./useRereadTellings.ts";

interface DialogProps {
  telling: TellingView;
  onClose: () => void;
}

/** A recipient was told by hand. */
export function NoteTold({ telling, onClose }: DialogProps) {
  const noting = useNoteRecipientTold();
  const act = useTellingAct(telling, onClose);
  return (
    <FormDialog
      title={m.tell_note_told()}
      lead={m.tell_note_told_lead()}
      onSubmit={(said) =>
        noting.mutate(act.with({ how: String(said.get("how")) as TellingWay }), act.ending)
      }
      problem={noting.error}
      isPending={noting.isPending}
      verb={m.tell_note_told()}
      onClose={onClose}
    >
      <Choice name="how" label={m.tell_how()} options={optionsOf(WAYS, BY_HAND)} isRequired />
    </FormDialog>
  );
}

/** A recipient answered that it has done the same. */
export function NoteAcknowledgement({ telling, onClose }: DialogProps) {
  const noting = useAcknowledgeTelling();
  const act = useTellingAct(telling, onClose);

  function note(said: FormData): void {
    const reference = String(said.get("reference") ?? "").trim() || null;
    const data = { how: String(said.get("how")) as TellingWay, reference };
    noting.mutate(act.with(data), act.ending);
  }

  return (
    <FormDialog
      title={m.tell_acknowledge()}
      lead={m.tell_acknowledge_lead()}
      onSubmit={note}
      problem={noting.error}
      isPending={noting.isPending}
      verb={m.tell_acknowledge()}
      onClose={onClose}
    >
      <Choice
        name="how"
        label={m.tell_how_answered()}
        options={optionsOf(WAYS, BY_HAND)}
        isRequired
      />
      <Field name="reference" label={m.tell_reference()} isOptional />
    </FormDialog>
  );
}

/** A recipient is not told, as far as the law lets that be. */
export function ExcuseTelling({ telling, onClose }: DialogProps) {
  const excusing = useExcuseTelling();
  const act = useTellingAct(telling, onClose);
  return (
    <FormDialog
      title={m.tell_excuse()}
      lead={m.tell_excuse_lead()}
      onSubmit={(said) =>
        excusing.mutate(act.with({ excuse: String(said.get("excuse")) as Excuse }), act.ending)
      }
      problem={excusing.error}
      isPending={excusing.isPending}
      verb={m.tell_excuse()}
      onClose={onClose}
    >
      <Choice name="excuse" label={m.tell_why()} options={optionsOf(EXCUSES)} isRequired />
    </FormDialog>
  );
}

/** What every answer needs: which recipient, one attempt, and what is read anew. */
function useTellingAct(telling: TellingView, onClose: () => void) {
  const attempt = useAttempt();
  const reread = useRereadTellings(telling.request_id);
  return {
    with: <Data,>(data: Data) => ({
      tellingId: telling.id,
      data,
      headers: attempt.headers,
    }),
    ending: {
      onSuccess: async () => {
        attempt.done();
        await reread();
        toast(m.tell_saved());
        onClose();
      },
    },
  };
}
