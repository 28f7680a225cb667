/** What of the transport list is in its address; ids and states, nothing that names a person. */
import { LoadState } from "../contract/api.schemas.ts";
import { sortedBy } from "../lists/sorting.ts";

const ID = /^[0-9a-f-]{36}$/;

export interface LoadFilters {
  state?: LoadState;
  vehicle_id?: string;
  sort?: (typeof SORTS)[number];
  descending?: boolean;
}

const SORTS = ["number", "planned_on"] as const;

export function loadFilters(said: Record<string, unknown>): LoadFilters {
  const state = Object.values(LoadState).find((one) => one === said["state"]);
  const vehicle = said["vehicle_id"];
  const isVehicle = typeof vehicle === "string" && ID.test(vehicle);
  return {
    ...(state ? { state } : {}),
    ...(isVehicle ? { vehicle_id: vehicle } : {}),
    ...sortedBy(SORTS, said),
  };
}
