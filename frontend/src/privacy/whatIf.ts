/** What ends when a hold ends: the same arithmetic as the plan's, over the holds that are left. */
import type { HoldView, PlanEntry } from "../contract/api.schemas.ts";

export function holdKey({ ends_earlier_if: ending, blocker }: HoldView): string {
  return `${ending} ${blocker}`;
}

/** The events that would free something, each once; a request never ends by itself. */
export function eventsOf(entries: readonly PlanEntry[]): HoldView[] {
  const found = new Map<string, HoldView>();
  for (const hold of entries.flatMap(({ holds }) => holds)) {
    const isEvent = hold.ends_earlier_if && hold.ends_earlier_if !== "request-closed";
    if (isEvent) found.set(holdKey(hold), hold);
  }
  return [...found.values()];
}

export interface Freed {
  readonly gone: readonly PlanEntry[];
  /** What other reasons keep still, with the last day they do so. */
  readonly kept: readonly { readonly entry: PlanEntry; readonly until: string | null }[];
}

export function freedBy(entries: readonly PlanEntry[], ended: ReadonlySet<string>): Freed {
  const touched = entries.filter(({ holds }) => holds.some((one) => ended.has(holdKey(one))));
  const after = touched.map((entry) => ({
    entry,
    left: entry.holds.filter((hold) => !ended.has(holdKey(hold))),
  }));
  return {
    gone: after.filter(({ left }) => left.length === 0).map(({ entry }) => entry),
    kept: after
      .filter(({ left }) => left.length > 0)
      .map(({ entry, left }) => ({ entry, until: lastOf(left) })),
  };
}

function lastOf(holds: readonly HoldView[]): string | null {
  if (holds.some(({ until }) => until === null)) return null;
  return (
    holds
      .flatMap(({ until }) => until ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}
