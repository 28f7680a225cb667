import { m } from "../paraglide/messages.js";
import { placed } from "./entries.ts";
import { leavingOf, whyWord } from "./leaving.ts";
import { OutcomeTag } from "./OutcomeTag.tsx";
import type { PlanShown } from "./PlanTimeline.tsx";
import { classWord } from "./recordClasses.ts";
import { fieldWords } from "./recordFields.ts";

/** The same as the line of time, for those who would rather read. */
export function PlanList({ entries, chosen, onChoose }: PlanShown) {
  return (
    <div className="tbl-wrap">
      <table className="tbl" aria-label={m.dsr_why()}>
        <thead>
          <tr>
            <th scope="col">{m.dsr_data()}</th>
            <th scope="col" className="r">
              {m.dsr_count()}
            </th>
            <th scope="col">{m.dsr_outcome()}</th>
            <th scope="col">{m.dsr_statute()}</th>
            <th scope="col" className="r">
              {m.dsr_leaves()}
            </th>
          </tr>
        </thead>
        <tbody>
          {placed(entries).map(({ entry, index }) => (
            <tr key={index} aria-selected={index === chosen}>
              <td className="wrapc">
                <button
                  type="button"
                  className="pick"
                  aria-pressed={index === chosen}
                  onClick={() => onChoose(index)}
                >
                  {classWord(entry.record_class)}
                </button>
                <span className="sub2">{fieldWords(entry.fields)}</span>
              </td>
              <td className="r num">{entry.count}</td>
              <td>
                <OutcomeTag outcome={entry.outcome} />
              </td>
              <td className="wrapc">{whyWord(entry)}</td>
              <td className="r num nw">{leavingOf(entry).when}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
