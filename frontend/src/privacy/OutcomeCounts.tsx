import type { Outcome, PlanEntry } from "../contract/api.schemas.ts";
import { whole } from "../format/numbers.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { countOf } from "./entries.ts";
import { OUTCOME_LIST, OUTCOMES } from "./words.ts";

interface OutcomeCountsProps {
  entries: readonly PlanEntry[];
  /** The plan was carried out: what could go is gone. */
  isRun: boolean;
}

/** How many values fare how: four numbers, the same whichever way the plan is looked at. */
export function OutcomeCounts({ entries, isRun }: OutcomeCountsProps) {
  return (
    <ul className="outcomes" aria-label={m.dsr_outcomes()}>
      {OUTCOME_LIST.map((outcome) => {
        const { icon, look, note, word } = OUTCOMES[outcome];
        return (
          <li key={outcome} className={look}>
            <span className="n">{whole(countOf(entries, outcome))}</span>
            <b>
              <Icon name={icon} />
              {word()}
            </b>
            <small>{isRun && isGone(outcome) ? m.dsr_outcome_note_gone() : note()}</small>
          </li>
        );
      })}
    </ul>
  );
}

function isGone(outcome: Outcome): boolean {
  return outcome === "erase" || outcome === "pseudonymise";
}
