/** What a plan's entries mean for whoever reads them. Pure. */
import type { HoldView, Outcome, PlanEntry } from "../contract/api.schemas.ts";
import { isLaw } from "./grounds.ts";

/** The last day a law keeps it, whatever else ends. */
export function lawUntil({ holds }: PlanEntry): string | null {
  const days = holds.filter(isLaw).flatMap(({ until }) => (until ? [until] : []));
  return days.toSorted().at(-1) ?? null;
}

/** What somebody or something can end: an invoice that is paid, say. */
export function blockersOf({ holds }: PlanEntry): HoldView[] {
  return holds.filter((hold) => !isLaw(hold));
}

export function stays({ outcome }: PlanEntry): boolean {
  return outcome === "restrict" || outcome === "keep";
}

export function countOf(entries: readonly PlanEntry[], outcome: Outcome): number {
  return sum(entries.filter((one) => one.outcome === outcome));
}

export function sum(entries: readonly PlanEntry[]): number {
  return entries.reduce((all, { count }) => all + count, 0);
}

/** Entries with their places in the plan: nothing else tells two of them apart for sure. */
export function placed(entries: readonly PlanEntry[]): { entry: PlanEntry; index: number }[] {
  return entries.map((entry, index) => ({ entry, index }));
}
