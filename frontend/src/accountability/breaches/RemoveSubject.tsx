import type { BreachSubjectRow, BreachView } from "../../contract/api.schemas.ts";
import { useRemoveBreachSubject } from "../../contract/breaches/breaches.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { words } from "../words.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

interface RemoveSubjectProps {
  breach: BreachView;
  row: BreachSubjectRow;
  onClose: () => void;
}

/** Take somebody off the list, for a reason that stays there. */
export function RemoveSubject({ breach, row, onClose }: RemoveSubjectProps) {
  const removing = useRemoveBreachSubject();
  const attempt = useAttempt();
  const reread = useRereadBreach();

  function remove(said: FormData): void {
    const data = { because: words(said, "because") ?? "" };
    removing.mutate(
      { breachSubjectId: row.id, data, headers: attempt.headers },
      { onSuccess: done, onSettled: () => void reread(breach.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.breach_remove()}
      lead={m.breach_remove_lead({ name: row.name ?? m.hidden_value() })}
      onSubmit={remove}
      problem={removing.error}
      isPending={removing.isPending}
      verb={m.breach_remove()}
      onClose={onClose}
    >
      <Field name="because" label={m.breach_remove_why()} rows={2} isRequired autoFocus />
    </FormDialog>
  );
}
