/** What of the inbox is in its address. */

/** Those that wait are shown unless something else is asked for. */
export const VIEWS = ["late", "mine", "look", "answered", "closed"] as const;
export type ThreadsView = (typeof VIEWS)[number];

export interface ThreadFilters {
  view?: ThreadsView;
}

export function threadFilters(said: Record<string, unknown>): ThreadFilters {
  const view = VIEWS.find((one) => one === said["view"]);
  return view ? { view } : {};
}

/** What the API is asked for in each view. */
export function askedFor(view: ThreadsView | undefined) {
  if (view === "late") return { overdue: true } as const;
  if (view === "mine") return { mine: true, state: "unanswered" } as const;
  if (view === "look") return { needs_look: true } as const;
  return { state: view ?? "unanswered" } as const;
}
