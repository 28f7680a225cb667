import type { BreachView, DecisionRow } from "../../contract/api.schemas.ts";
import { useSendBreachDecision } from "../../contract/breaches/breaches.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { words } from "../words.ts";
import { hoursLeft } from "./clockLeft.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

interface SendDecisionProps {
  breach: BreachView;
  decision: DecisionRow;
  onClose: () => void;
}

/** Note that the authority has it, or have the e-mails go; late, with the reasons. */
export function SendDecision({ breach, decision, onClose }: SendDecisionProps) {
  const sending = useSendBreachDecision();
  const attempt = useAttempt();
  const reread = useRereadBreach();
  const toAuthority = decision.audience === "authority";
  const isLate = toAuthority && hoursLeft(breach.due_at) < 0;

  function send(said: FormData): void {
    const data = {
      reference: words(said, "reference"),
      late_because: words(said, "late_because"),
    };
    sending.mutate(
      { breachDecisionId: decision.id, data, headers: attempt.headers },
      { onSuccess: done, onSettled: () => void reread(breach.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.breach_send()}
      lead={toAuthority ? m.breach_send_authority() : m.breach_send_subjects()}
      onSubmit={send}
      problem={sending.error}
      isPending={sending.isPending}
      verb={toAuthority ? m.breach_note_sent() : m.breach_send_mails()}
      onClose={onClose}
    >
      {toAuthority ? (
        <Field name="reference" label={m.breach_reference()} isOptional />
      ) : (
        <p>{m.breach_send_count({ count: breach.untold })}</p>
      )}
      {isLate ? (
        <Field name="late_because" label={m.breach_late_why()} rows={2} isRequired />
      ) : null}
    </FormDialog>
  );
}
