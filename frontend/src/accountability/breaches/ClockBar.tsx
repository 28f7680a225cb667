import { isPressing, leftWord, shareGone } from "./clockLeft.ts";

const WIDTH = 300;
const HALF = 7;

/** The 72 hours as a beam, with its pointer at now. */
export function ClockBar({ noticedAt, dueAt }: { noticedAt: string; dueAt: string }) {
  const gone = Math.max(HALF, shareGone(noticedAt, dueAt) * (WIDTH - HALF));
  const colour = isPressing(dueAt) ? "var(--c-bad)" : "var(--c-beam)";
  return (
    <svg
      className="due-bar"
      viewBox={`0 0 ${WIDTH} 16`}
      preserveAspectRatio="none"
      role="img"
      aria-label={leftWord(dueAt)}
    >
      <rect y="5" width={WIDTH} height="6" fill="var(--c-line-strong)" />
      <rect y="5" width={gone} height="6" fill={colour} />
      <path d={`M${gone - HALF} 16 ${gone} 6l7 10z`} fill={colour} />
      <rect x={WIDTH - 3} width="3" height="16" fill="var(--c-bad)" />
    </svg>
  );
}
