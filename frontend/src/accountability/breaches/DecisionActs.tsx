import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { BreachView, DecisionRow } from "../../contract/api.schemas.ts";
import {
  getPrintBreachDecisionUrl,
  useDiscardBreachDecision,
} from "../../contract/breaches/breaches.ts";
import { openPaper } from "../../http/papers.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useSession } from "../../session.ts";
import { ApproveDecision } from "./ApproveDecision.tsx";
import { SendDecision } from "./SendDecision.tsx";
import { useRereadBreach } from "./useRereadBreach.ts";

interface DecisionActsProps {
  breach: BreachView;
  decision: DecisionRow;
}

/** What can be done with a decision now: read, approve, throw away, send. */
export function DecisionActs({ breach, decision }: DecisionActsProps) {
  const { may } = useSession();
  const [act, setAct] = useState<"approve" | "send">();
  const reading = useMutation({
    mutationFn: () => openPaper(getPrintBreachDecisionUrl(decision.id)),
  });
  const leave = (): void => setAct(undefined);
  const isOpen = !breach.closed_at && may("approve_breach_decision");
  const canSend = decision.tells && decision.approved_at && !decision.sent_at;
  return (
    <span className="row wrap">
      <Button size="sm" icon="print" onPress={() => reading.mutate()}>
        {m.breach_paper()}
      </Button>
      {isOpen && !decision.approved_at ? (
        <>
          <Button size="sm" look="pri" onPress={() => setAct("approve")}>
            {m.breach_approve()}
          </Button>
          <Discard breach={breach} decision={decision} />
        </>
      ) : null}
      {isOpen && canSend ? (
        <Button size="sm" look="pri" onPress={() => setAct("send")}>
          {m.breach_send()}
        </Button>
      ) : null}
      {act === "approve" ? (
        <ApproveDecision breach={breach} decision={decision} onClose={leave} />
      ) : null}
      {act === "send" ? (
        <SendDecision breach={breach} decision={decision} onClose={leave} />
      ) : null}
    </span>
  );
}

function Discard({ breach, decision }: DecisionActsProps) {
  const discarding = useDiscardBreachDecision();
  const reread = useRereadBreach();

  function discard(): void {
    const headers = { "If-Match": `"${breach.version}"` };
    discarding.mutate(
      { breachDecisionId: decision.id, headers },
      { onSettled: () => void reread(breach.id) },
    );
  }

  return (
    <Button size="sm" isPending={discarding.isPending} onPress={discard}>
      {m.breach_discard()}
    </Button>
  );
}
