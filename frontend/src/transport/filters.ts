/** What of the transport list is in its address; ids and states, nothing that names a person. */
import { LoadState } from "../contract/api.schemas.ts";

export interface LoadFilters {
  state?: LoadState;
}

export function loadFilters(said: Record<string, unknown>): LoadFilters {
  const state = Object.values(LoadState).find((one) => one === said["state"]);
  return state ? { state } : {};
}
