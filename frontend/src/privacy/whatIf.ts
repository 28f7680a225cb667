/** The events that would free something: what one can ask about beforehand. */
import type { HoldView, NewHappening, PlanEntry } from "../contract/api.schemas.ts";

/** A request does not end by itself, and what follows an invoicing nobody knows beforehand. */
const NOT_FORETOLD = new Set<HoldView["ends_earlier_if"]>([
  null,
  "request-closed",
  "delivery-invoiced",
]);

export function holdKey({ ends_earlier_if: ending, blocker }: HoldView): string {
  return `${ending} ${blocker}`;
}

/** Each event once. */
export function eventsOf(entries: readonly PlanEntry[]): HoldView[] {
  const found = new Map<string, HoldView>();
  for (const hold of entries.flatMap(({ holds }) => holds)) {
    const { ends_earlier_if: ending, blocker } = hold;
    if (blocker && !NOT_FORETOLD.has(ending)) found.set(holdKey(hold), hold);
  }
  return [...found.values()];
}

/** What happens, as the register is asked: the chosen events by their days. */
export function happening(
  events: readonly HoldView[],
  days: ReadonlyMap<string, string>,
): NewHappening[] {
  return events.flatMap((hold) => {
    const { ends_earlier_if: ending, blocker } = hold;
    const on = days.get(holdKey(hold));
    return ending && blocker && on ? [{ ending, blocker, on }] : [];
  });
}
