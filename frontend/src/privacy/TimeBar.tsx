import type { PlanEntry } from "../contract/api.schemas.ts";
import { blockersOf, lawUntil } from "./entries.ts";
import { TODAY_X, WIDTH, type TimeScale } from "./timescale.ts";

/** Where an event is drawn whose day nobody knows. */
const SOON_X = TODAY_X + 26;

/** What becomes of one class over the years; the words beside it say the same. */
export function TimeBar({ entry, scale }: { entry: PlanEntry; scale: TimeScale }) {
  return (
    <svg viewBox={`0 0 ${WIDTH} 44`} aria-hidden="true">
      {scale.years.map(({ year, x }) => (
        <path key={year} d={`M${x} 0v44`} stroke="var(--c-grid)" />
      ))}
      <Body entry={entry} scale={scale} />
    </svg>
  );
}

function Body({ entry, scale }: { entry: PlanEntry; scale: TimeScale }) {
  const today = <path d={`M${TODAY_X} 0v44`} stroke="var(--c-beam)" strokeWidth="2" />;
  if (entry.outcome === "erase" || entry.outcome === "pseudonymise") {
    return (
      <>
        {today}
        <Gone isErased={entry.outcome === "erase"} />
      </>
    );
  }
  const until = lawUntil(entry);
  const event = blockersOf(entry).length > 0 ? eventX(entry, scale) : null;
  return (
    <>
      {until ? <Kept from={event ?? TODAY_X} to={scale.at(until)} /> : null}
      {event ? <Held to={event} /> : null}
      {today}
    </>
  );
}

function eventX(entry: PlanEntry, scale: TimeScale): number {
  const days = blockersOf(entry).map(({ until }) => until);
  const last = days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
  return last ? Math.max(TODAY_X + 4, scale.at(last)) : SOON_X;
}

function Gone({ isErased }: { isErased: boolean }) {
  const [x, fill] = [TODAY_X - 7, `var(--c-${isErased ? "erase" : "anon"})`];
  const mark = isErased ? "l7 7m0-7-7 7" : "m-.5 3.5h8";
  return (
    <>
      <rect x={x} y="15" width="14" height="14" fill={fill} />
      <path d={`M${x + 3.5} 18.5${mark}`} stroke="var(--c-surface)" strokeWidth="2" />
    </>
  );
}

function Kept({ from, to }: { from: number; to: number }) {
  return (
    <g fill="var(--c-keep)">
      <rect x={from} y="16" width={Math.max(2, to - from)} height="12" />
      <rect x={to - 2} y="11" width="4" height="22" />
    </g>
  );
}

function Held({ to }: { to: number }) {
  return (
    <>
      <rect
        x={TODAY_X}
        y="16"
        width={to - TODAY_X}
        height="12"
        fill="url(#held)"
        stroke="var(--c-restrict)"
      />
      <path d={`M${to} 13l9 9-9 9-9-9z`} fill="var(--c-restrict)" />
    </>
  );
}

/** The hatching of what is restricted, drawn once for the table. */
export function HeldPattern() {
  return (
    <svg width="0" height="0" className="defs" aria-hidden="true">
      <defs>
        <pattern
          id="held"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill="var(--c-restrict-bg)" />
          <path d="M2 0v7" stroke="var(--c-restrict)" strokeWidth="2" />
        </pattern>
      </defs>
    </svg>
  );
}
