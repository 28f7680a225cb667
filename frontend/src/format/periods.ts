/** Lengths of time as the law writes them: P6Y, P3M, P14D. */
import { languageTag } from "./language.ts";

const UNITS = { Y: "year", M: "month", D: "day" } as const;

/** 6 vuotta; what is written otherwise is given as it stands. */
export function period(iso: string): string {
  const [, count, unit] = /^P(\d+)([YMD])$/.exec(iso) ?? [];
  if (count === undefined || unit === undefined) return iso;
  return new Intl.NumberFormat(languageTag(), {
    style: "unit",
    unit: UNITS[unit as keyof typeof UNITS],
    unitDisplay: "long",
  }).format(Number(count));
}
