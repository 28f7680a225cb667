import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { DealStage, DealView } from "../../contract/api.schemas.ts";
import { getFetchDealFileUrl } from "../../contract/deal-rooms/deal-rooms.ts";
import { saveFile } from "../../http/papers.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { useSession } from "../../session.ts";
import { ApproveStage } from "./ApproveStage.tsx";
import { nextStage, ORDER, STAGES } from "./dealWords.ts";
import { GiveCode } from "./GiveCode.tsx";
import { NoteInformed } from "./NoteInformed.tsx";
import { ProposeStage } from "./ProposeStage.tsx";
import { RevokeDeal } from "./RevokeDeal.tsx";
import { useRereadDeals } from "./useRereadDeals.ts";

/** Fetch what is open, open it further by two, close it for good. */
export function DealActs({ deal }: { deal: DealView }) {
  const { may } = useSession();
  const [act, setAct] = useState<Act>();
  const leave = (): void => setAct(undefined);
  if (deal.revoked_at || !may("propose_stage")) return null;
  const next = nextStage(deal.stage);
  const open = ORDER.slice(0, ORDER.indexOf(deal.stage) + 1);
  return (
    <>
      <div className="tbar">
        {open.map((stage) => (
          <Fetch key={stage} deal={deal} stage={stage} />
        ))}
        {deal.proposed ? (
          <Button look="pri" icon="check" onPress={() => setAct("approve")}>
            {m.deal_approve()}
          </Button>
        ) : null}
        {next && !deal.proposed ? (
          <Button onPress={() => setAct("propose")}>{m.deal_propose()}</Button>
        ) : null}
        <Button icon="key" onPress={() => setAct("code")}>
          {m.deal_code()}
        </Button>
        {deal.stage === "full" && !deal.informed_on ? (
          <Button icon="mail" onPress={() => setAct("inform")}>
            {m.deal_inform()}
          </Button>
        ) : null}
        <Button onPress={() => setAct("revoke")}>{m.deal_revoke()}</Button>
      </div>
      <Dialogs deal={deal} act={act} onClose={leave} />
    </>
  );
}

type Act = "approve" | "code" | "inform" | "propose" | "revoke";

interface DialogsProps {
  deal: DealView;
  act: Act | undefined;
  onClose: () => void;
}

function Dialogs({ deal, act, onClose }: DialogsProps) {
  const next = nextStage(deal.stage);
  if (act === "approve" && deal.proposed) {
    return <ApproveStage deal={deal} stage={deal.proposed} onClose={onClose} />;
  }
  if (act === "propose" && next) {
    return <ProposeStage deal={deal} stage={next} onClose={onClose} />;
  }
  if (act === "code") return <GiveCode deal={deal} onClose={onClose} />;
  if (act === "inform") return <NoteInformed deal={deal} onClose={onClose} />;
  return act === "revoke" ? <RevokeDeal deal={deal} onClose={onClose} /> : null;
}

function Fetch({ deal, stage }: { deal: DealView; stage: DealStage }) {
  const reread = useRereadDeals();
  const fetching = useMutation({
    mutationFn: () => saveFile(getFetchDealFileUrl(deal.id), { stage }),
    onSettled: () => void reread(deal.id),
  });
  return (
    <>
      <Button icon="download" isPending={fetching.isPending} onPress={() => fetching.mutate()}>
        {m.deal_fetch({ stage: STAGES[stage]() })}
      </Button>
      <ProblemNote problem={fetching.error} />
    </>
  );
}
