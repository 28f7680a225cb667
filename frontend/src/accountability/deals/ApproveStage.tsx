import type { DealStage, DealView } from "../../contract/api.schemas.ts";
import { useApproveStage } from "../../contract/deal-rooms/deal-rooms.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { AloneField } from "../AloneField.tsx";
import { words } from "../words.ts";
import { STAGES } from "./dealWords.ts";
import { useRereadDeals } from "./useRereadDeals.ts";

interface ApproveStageProps {
  deal: DealView;
  stage: DealStage;
  onClose: () => void;
}

/** Open the stage that another person has proposed; one's own only alone, and for a reason. */
export function ApproveStage({ deal, stage, onClose }: ApproveStageProps) {
  const approving = useApproveStage();
  const attempt = useAttempt();
  const reread = useRereadDeals();

  function approve(said: FormData): void {
    const headers = { ...attempt.headers, "If-Match": `"${deal.version}"` };
    const data = { alone_because: words(said, "alone_because") };
    approving.mutate(
      { dealId: deal.id, data, headers },
      { onSuccess: done, onSettled: () => void reread(deal.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.deal_approve()}
      lead={m.deal_approve_lead({ stage: STAGES[stage]() })}
      onSubmit={approve}
      problem={approving.error}
      isPending={approving.isPending}
      verb={m.breach_approve()}
      onClose={onClose}
    >
      <AloneField author={deal.proposed_by} />
    </FormDialog>
  );
}
