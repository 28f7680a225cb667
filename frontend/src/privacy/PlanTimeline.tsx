import type { PlanEntry } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { lawUntil, placed } from "./entries.ts";
import { OutcomeTag } from "./OutcomeTag.tsx";
import { HeldPattern } from "./TimeBar.tsx";
import { TimeAxis } from "./TimeAxis.tsx";
import { TimelineLegend } from "./TimelineLegend.tsx";
import { TimelineRow } from "./TimelineRow.tsx";
import { scaleFor } from "./timescale.ts";
import { OUTCOME_LIST } from "./words.ts";

export interface PlanShown {
  entries: readonly PlanEntry[];
  chosen: number;
  onChoose: (entry: number) => void;
}

/** Each class of records on a line of time: what goes today, what stays until when. */
export function PlanTimeline({ entries, chosen, onChoose }: PlanShown) {
  const scale = scaleFor(
    todayHere(),
    entries.flatMap((one) => [one.until, lawUntil(one)]),
  );
  const numbered = placed(entries);
  return (
    <>
      <HeldPattern />
      <table className="dsr-time">
        <caption className="vh">{m.dsr_why()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.dsr_class()}</th>
            <th scope="col">
              <TimeAxis scale={scale} />
            </th>
            <th scope="col" className="end">
              {m.dsr_leaves()}
            </th>
          </tr>
        </thead>
        {OUTCOME_LIST.map((outcome) => {
          const rows = numbered.filter(({ entry }) => entry.outcome === outcome);
          if (rows.length === 0) return null;
          return (
            <tbody key={outcome}>
              <tr>
                <th scope="rowgroup" colSpan={3} className="grp">
                  <OutcomeTag outcome={outcome} isFull />
                </th>
              </tr>
              {rows.map(({ entry, index }) => (
                <TimelineRow
                  key={index}
                  entry={entry}
                  scale={scale}
                  isChosen={index === chosen}
                  onChoose={() => onChoose(index)}
                />
              ))}
            </tbody>
          );
        })}
      </table>
      <TimelineLegend />
    </>
  );
}
