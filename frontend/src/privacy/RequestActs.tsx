import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { useSession } from "../session.ts";
import { ActBar } from "./ActBar.tsx";
import { ApprovePlan } from "./ApprovePlan.tsx";
import { MakePlan } from "./MakePlan.tsx";
import { NoteIdentity } from "./NoteIdentity.tsx";
import { erases } from "./requestStates.ts";
import { RunErasure } from "./RunErasure.tsx";

interface RequestActsProps {
  request: RequestView;
  plan: PlanView | undefined;
}

/** What can be done with a request where it stands, and what that means. */
export function RequestActs({ request, plan }: RequestActsProps) {
  const { state } = request;
  if (state === "received") {
    return (
      <ActBar words={m.dsr_act_received()}>
        <NoteIdentity request={request} />
      </ActBar>
    );
  }
  if (!erases(request)) return <ActBar words={itemsWord(request)} />;
  if (state === "identified") {
    return (
      <ActBar words={m.dsr_act_identified()}>
        <MakePlan request={request} />
      </ActBar>
    );
  }
  if (state === "closed") {
    return (
      <ActBar
        words={m.dsr_act_closed({ day: request.closed_at ? day(request.closed_at) : "" })}
      />
    );
  }
  return plan ? <PlanActs request={request} plan={plan} /> : null;
}

function itemsWord({ closed_at }: RequestView): string {
  return closed_at ? m.dsr_act_done({ day: day(closed_at) }) : m.dsr_act_items();
}

function PlanActs({ request, plan }: { request: RequestView; plan: PlanView }) {
  const { me } = useSession();
  if (request.state === "waiting") {
    return <ActBar words={m.dsr_act_waiting()} digest={plan.digest} />;
  }
  if (request.state === "approved") {
    const when = plan.approved_at ? moment(plan.approved_at) : "";
    return (
      <ActBar words={m.dsr_act_approved({ when })} digest={plan.digest}>
        <RunErasure request={request} plan={plan} />
      </ActBar>
    );
  }
  const isOwn = plan.computed_by === me?.id;
  return (
    <ActBar
      words={[m.dsr_act_planned(), isOwn ? m.dsr_act_own() : null].filter(Boolean).join(" ")}
      digest={plan.digest}
    >
      <MakePlan request={request} isAgain />
      <ApprovePlan request={request} plan={plan} isOwn={isOwn} />
    </ActBar>
  );
}
