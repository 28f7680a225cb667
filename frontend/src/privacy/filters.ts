/** What of the list of requests is in its address. */

/** Open ones are shown unless something else is asked for. */
export const VIEWS = ["late", "waiting", "closed"] as const;

export interface RequestFilters {
  state?: (typeof VIEWS)[number];
}

export function requestFilters(said: Record<string, unknown>): RequestFilters {
  const state = VIEWS.find((one) => one === said["state"]);
  return state ? { state } : {};
}
