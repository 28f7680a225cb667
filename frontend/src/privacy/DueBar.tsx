import { todayHere } from "../format/dates.ts";
import { daysLeftWord, isPressing, shareGone } from "./deadline.ts";

const WIDTH = 300;
const HALF = 7;

/** A request's month as a beam, with its pointer at today. */
export function DueBar({ receivedOn, dueOn }: { receivedOn: string; dueOn: string }) {
  const today = todayHere();
  const gone = Math.max(HALF, shareGone(receivedOn, dueOn, today) * (WIDTH - HALF));
  const colour = isPressing(dueOn, today) ? "var(--c-bad)" : "var(--c-beam)";
  return (
    <svg
      className="due-bar"
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={daysLeftWord(dueOn, today)}
    >
      <rect y="5" width={WIDTH} height="6" fill="var(--c-line-strong)" />
      <rect y="5" width={gone} height="6" fill={colour} />
      <path d={`M${gone - HALF} 16 ${gone} 6l7 10z`} fill={colour} />
      <rect x={WIDTH - 3} width="3" height="16" fill="var(--c-bad)" />
    </svg>
  );
}
