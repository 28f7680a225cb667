import type { BreachView, DecisionRow } from "../../contract/api.schemas.ts";
import { useApproveBreachDecision } from "../../contract/breaches/breaches.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { AloneField } from "../AloneField.tsx";
import { words } from "../words.ts";
import { useRereadBreach } from "./useRereadBreach.ts";

interface ApproveDecisionProps {
  breach: BreachView;
  decision: DecisionRow;
  onClose: () => void;
}

/** Approve the very text that was read; one's own only where the law's clock is near its end. */
export function ApproveDecision({ breach, decision, onClose }: ApproveDecisionProps) {
  const approving = useApproveBreachDecision();
  const attempt = useAttempt();
  const reread = useRereadBreach();

  function approve(said: FormData): void {
    const data = { digest: decision.sha256, alone_because: words(said, "alone_because") };
    approving.mutate(
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
      title={m.breach_approve()}
      lead={m.breach_approve_lead()}
      onSubmit={approve}
      problem={approving.error}
      isPending={approving.isPending}
      verb={m.breach_approve()}
      onClose={onClose}
    >
      <AloneField author={decision.drafted_by} />
    </FormDialog>
  );
}
