/** How far a request has come, as a word with a shape, and what is done next. */
import type { ItemRow, RequestRow, RequestState } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

interface StateLook {
  readonly word: () => string;
  readonly next: () => string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const REQUEST_STATES: Record<RequestState, StateLook> = {
  received: {
    word: m.dsr_state_received,
    next: m.dsr_next_received,
    icon: "person",
    tone: "plain",
  },
  identified: {
    word: m.dsr_state_identified,
    next: m.dsr_next_identified,
    icon: "clock",
    tone: "plain",
  },
  planned: {
    word: m.dsr_state_planned,
    next: m.dsr_next_planned,
    icon: "hand",
    tone: "warn",
  },
  approved: {
    word: m.dsr_state_approved,
    next: m.dsr_next_approved,
    icon: "check",
    tone: "info",
  },
  waiting: { word: m.dsr_state_waiting, next: m.dsr_next_waiting, icon: "lock", tone: "warn" },
  closed: { word: m.dsr_state_closed, next: m.dsr_next_closed, icon: "check", tone: "ok" },
};

/** What a keeper does next; only an erasure has a plan. */
export function nextWord({ items, state }: Pick<RequestRow, "items" | "state">): string {
  if (state === "identified" && !erases({ items })) return m.dsr_next_answer();
  return REQUEST_STATES[state].next();
}

/** Whether a plan is made: it asks for erasure, which was not refused. */
export function erases({ items }: { items: readonly Pick<ItemRow, "kind" | "decision">[] }) {
  return items.some(({ kind, decision }) => kind === "erase" && decision !== "refused");
}

/** Whether its month still runs: a request that waits has been answered. */
export function isRunning(state: RequestState): boolean {
  return state !== "waiting" && state !== "closed";
}

const ERASED = "∅";

/** Who asks, as a list says it: a restricted person is not named again. */
export function listedName({ name, state }: Pick<RequestRow, "name" | "state">): string {
  if (state === "waiting") return m.dsr_restricted_person();
  return fullName(name);
}

export function fullName(name: string | null): string {
  if (name?.startsWith(ERASED)) return m.dsr_erased_person();
  return name ?? m.hidden_value();
}
