import { useState } from "react";
import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { BlockerChain } from "./BlockerChain.tsx";
import { CertificatePanel } from "./CertificatePanel.tsx";
import { blockersOf, stays } from "./entries.ts";
import { EntryCard } from "./EntryCard.tsx";
import { OutcomeCounts } from "./OutcomeCounts.tsx";
import { WhatIf } from "./WhatIf.tsx";
import { WhyPanel } from "./WhyPanel.tsx";

interface ShowPlanProps {
  request: RequestView;
  plan: PlanView;
}

/** A plan: how many values fare how, why each class stays and until when. */
export function ShowPlan({ request, plan }: ShowPlanProps) {
  const { entries } = plan;
  const [chosen, choose] = useState(() => firstHeld(plan));
  const entry = entries[chosen];
  return (
    <>
      <OutcomeCounts entries={entries} isRun={request.state === "waiting"} />
      {entries.some(stays) ? null : (
        <Note tone="ok">
          {entries.length > 0 ? m.dsr_nothing_held() : m.dsr_nothing_known()}
        </Note>
      )}
      <div className="cols dsr-cols">
        <div>
          <WhyPanel request={request} plan={plan} chosen={chosen} onChoose={choose} />
        </div>
        <div>
          {entry ? <EntryCard entry={entry} /> : null}
          {entry ? <BlockerChain requestId={request.id} entry={entry} /> : null}
          <WhatIf requestId={request.id} entries={entries} />
          <CertificatePanel request={request} entries={entries} />
        </div>
      </div>
    </>
  );
}

/** What somebody can end is looked at first. */
function firstHeld({ entries }: PlanView): number {
  return Math.max(
    0,
    entries.findIndex((entry) => blockersOf(entry).length > 0),
  );
}
