import type { DealStage, DealView } from "../../contract/api.schemas.ts";
import { useProposeStage } from "../../contract/deal-rooms/deal-rooms.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { DayField } from "../../parts/DayField.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { words } from "../words.ts";
import { STAGES } from "./dealWords.ts";
import { useRereadDeals } from "./useRereadDeals.ts";

interface ProposeStageProps {
  deal: DealView;
  stage: DealStage;
  onClose: () => void;
}

/** Propose that the room be opened further; all of it only once the sale is closed. */
export function ProposeStage({ deal, stage, onClose }: ProposeStageProps) {
  const proposing = useProposeStage();
  const attempt = useAttempt();
  const reread = useRereadDeals();

  function propose(said: FormData): void {
    const data = { stage, closed_on: words(said, understoodAs("closed_on")) };
    const headers = { ...attempt.headers, "If-Match": `"${deal.version}"` };
    proposing.mutate(
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
      title={m.deal_propose()}
      lead={m.deal_propose_lead({ stage: STAGES[stage]() })}
      onSubmit={propose}
      problem={proposing.error}
      isPending={proposing.isPending}
      verb={m.deal_propose_verb()}
      onClose={onClose}
    >
      {stage === "full" ? (
        <DayField name="closed_on" label={m.deal_closed_on()} isPast isRequired />
      ) : null}
    </FormDialog>
  );
}
