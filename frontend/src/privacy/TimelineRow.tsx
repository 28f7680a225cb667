import type { PlanEntry } from "../contract/api.schemas.ts";
import { leavingOf, whyWord } from "./leaving.ts";
import { classWord } from "./recordClasses.ts";
import { TimeBar } from "./TimeBar.tsx";
import type { TimeScale } from "./timescale.ts";

interface TimelineRowProps {
  entry: PlanEntry;
  scale: TimeScale;
  isChosen: boolean;
  onChoose: () => void;
}

export function TimelineRow({ entry, scale, isChosen, onChoose }: TimelineRowProps) {
  const { when, note } = leavingOf(entry);
  return (
    <tr className={isChosen ? "rw sel" : "rw"}>
      <td>
        <button type="button" className="pick" aria-pressed={isChosen} onClick={onChoose}>
          {classWord(entry.record_class)}
        </button>{" "}
        <span className="muted num">{entry.count}</span>
        <span className="why">{whyWord(entry)}</span>
      </td>
      <td className="bar-cell">
        <TimeBar entry={entry} scale={scale} />
      </td>
      <td className="end">
        {when}
        {note ? <small>{note}</small> : null}
      </td>
    </tr>
  );
}
