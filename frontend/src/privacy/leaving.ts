/** When a class goes and why it stays, in the few words of a row. */
import type { PlanEntry } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { blockersOf, lawUntil, stays } from "./entries.ts";
import { basisWord, groundWord, isLaw } from "./grounds.ts";

export interface Leaving {
  readonly when: string;
  readonly note: string | null;
}

export function leavingOf(entry: PlanEntry): Leaving {
  if (!stays(entry)) return { when: m.dsr_now(), note: null };
  if (entry.until) return { when: day(entry.until), note: null };
  const law = lawUntil(entry);
  if (law) return { when: day(law), note: m.dsr_earliest() };
  return { when: m.dsr_when_ends(), note: null };
}

export function whyWord(entry: PlanEntry): string {
  if (!stays(entry)) return m.dsr_no_blocker();
  const laws = entry.holds.filter(isLaw).map(({ basis }) => basisWord(basis));
  return [...new Set([...blockersOf(entry).map(groundWord), ...laws])].join(", ");
}
