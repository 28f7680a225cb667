import type { BreachView } from "../../contract/api.schemas.ts";
import { useAddBreachSubject } from "../../contract/breaches/breaches.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { words } from "../words.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

interface AddSubjectProps {
  breach: BreachView;
  onClose: () => void;
}

/** Put somebody on the list whom no log shows, and say how it is known. */
export function AddSubject({ breach, onClose }: AddSubjectProps) {
  const adding = useAddBreachSubject();
  const attempt = useAttempt();
  const reread = useRereadBreach();

  function add(said: FormData): void {
    const data = {
      customer_number: words(said, "customer_number"),
      because: words(said, "because") ?? "",
    };
    adding.mutate(
      { breachId: breach.id, data, headers: attempt.headers },
      { onSuccess: done, onSettled: () => void reread(breach.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.breach_add()}
      lead={m.breach_add_lead()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.breach_add_verb()}
      onClose={onClose}
    >
      <Field name="customer_number" label={m.breach_customer_number()} isRequired autoFocus />
      <Field name="because" label={m.breach_add_why()} rows={2} isRequired />
    </FormDialog>
  );
}
