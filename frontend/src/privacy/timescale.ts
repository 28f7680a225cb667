/** Where a day stands on the axis of a plan. */
import { daysBetween } from "./deadline.ts";

export const WIDTH = 356;
/** Where today stands: what is erased at once needs room around it. */
export const TODAY_X = 28;
const END_X = 331;
const LABEL_PX = 46;

export interface TimeScale {
  readonly at: (day: string) => number;
  readonly years: readonly {
    readonly year: number;
    readonly x: number;
    readonly isNamed: boolean;
  }[];
  readonly from: number;
  readonly to: number;
}

/** Reach from today to the end of the year in which the last thing goes. */
export function scaleFor(today: string, days: readonly (string | null)[]): TimeScale {
  const from = yearOf(today);
  const to = Math.max(from + 1, ...days.flatMap((day) => (day ? [yearOf(day)] : [])));
  const whole = daysBetween(today, `${to + 1}-01-01`);
  const at = (day: string): number =>
    TODAY_X + (Math.max(0, daysBetween(today, day)) / whole) * (END_X - TODAY_X);
  return { at, from, to, years: yearsOf(from, to, at) };
}

function yearsOf(from: number, to: number, at: (day: string) => number): TimeScale["years"] {
  let named = TODAY_X;
  return Array.from({ length: to + 1 - from }, (_, index) => {
    const year = from + 1 + index;
    const x = at(`${year}-01-01`);
    const isNamed = x - named >= LABEL_PX;
    if (isNamed) named = x;
    return { year, x, isNamed };
  });
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
