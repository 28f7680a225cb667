/** What of the list of requests is in its address. */

/** Open ones are shown unless something else is asked for. */
export const VIEWS = ["late", "waiting", "closed", "complaints"] as const;

/** From which letter of the archive a request is registered: its label names nobody. */
export function letterLabel(said: Record<string, unknown>): { label?: string } {
  const { label } = said;
  return typeof label === "string" ? { label } : {};
}

export interface RequestFilters {
  state?: (typeof VIEWS)[number];
}

export function requestFilters(said: Record<string, unknown>): RequestFilters {
  const state = VIEWS.find((one) => one === said["state"]);
  return state ? { state } : {};
}
