import { useState } from "react";
import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { useKeys } from "../parts/keys.ts";
import { Panel } from "../parts/Panel.tsx";
import { Segments } from "../parts/Segments.tsx";
import { sum } from "./entries.ts";
import { PlanList } from "./PlanList.tsx";
import { PlanTimeline } from "./PlanTimeline.tsx";

type Display = "timeline" | "list";

interface WhyPanelProps {
  request: RequestView;
  plan: PlanView;
  chosen: number;
  onChoose: (entry: number) => void;
}

/** Why data stay and until when, on a line of time or as a list; J and K walk over it. */
export function WhyPanel({ request, plan, chosen, onChoose }: WhyPanelProps) {
  const [display, setDisplay] = useState<Display>("timeline");
  const { entries } = plan;
  const last = entries.length - 1;
  useKeys({
    j: () => onChoose(Math.min(last, chosen + 1)),
    k: () => onChoose(Math.max(0, chosen - 1)),
  });
  const shown = { entries, chosen, onChoose };
  return (
    <Panel
      title={request.state === "waiting" ? m.dsr_why_waiting() : m.dsr_why()}
      actions={
        <Segments<Display>
          label={m.dsr_display()}
          value={display}
          onChange={setDisplay}
          options={[
            { value: "timeline", word: m.dsr_timeline() },
            { value: "list", word: m.dsr_list({ count: sum(entries) }) },
          ]}
        />
      }
      bare
    >
      {display === "timeline" ? <PlanTimeline {...shown} /> : <PlanList {...shown} />}
    </Panel>
  );
}
