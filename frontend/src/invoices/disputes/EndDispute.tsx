import type { DisputeOutcome, DisputeView } from "../../contract/api.schemas.ts";
import { useEndDispute } from "../../contract/disputes/disputes.ts";
import { optionsOf } from "../../format/words.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";

const OUTCOMES: Record<DisputeOutcome, () => string> = {
  accepted: m.dispute_accepted,
  partly_accepted: m.dispute_partly_accepted,
  rejected: m.dispute_rejected,
  withdrawn: m.dispute_withdrawn,
};

interface EndDisputeProps {
  dispute: DisputeView;
  onClose: () => void;
}

/** Say what came of a dispute: then nothing of the payer is kept for it any more. */
export function EndDispute({ dispute, onClose }: EndDisputeProps) {
  const ending = useEndDispute();
  const attempt = useAttempt();
  const changed = useInvoicesChanged();

  function end(said: FormData): void {
    const outcome = said.get("outcome") as DisputeOutcome;
    const headers = { ...attempt.headers, "If-Match": `"${dispute.version}"` };
    ending.mutate({ disputeId: dispute.id, data: { outcome }, headers }, { onSuccess: done });
  }

  function done(): void {
    attempt.done();
    changed();
    toast(m.dispute_ended());
    onClose();
  }

  return (
    <FormDialog
      title={m.dispute_end()}
      lead={m.dispute_end_lead()}
      onSubmit={end}
      problem={ending.error}
      icon="flag"
      isPending={ending.isPending}
      verb={m.dispute_end()}
      onClose={onClose}
    >
      <Choice
        name="outcome"
        label={m.dispute_outcome()}
        options={optionsOf(OUTCOMES)}
        isRequired
      />
    </FormDialog>
  );
}
