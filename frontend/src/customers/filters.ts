/** What of the customer list is in its address; nothing there names a person. */
import { OrganisationKind } from "../contract/api.schemas.ts";

export interface CustomerFilters {
  kind?: OrganisationKind;
  sort?: "name" | "number";
}

const SORTS = ["name", "number"] as const;

export function customerFilters(said: Record<string, unknown>): CustomerFilters {
  const kind = Object.values(OrganisationKind).find((one) => one === said["kind"]);
  const sort = SORTS.find((one) => one === said["sort"]);
  return { ...(kind ? { kind } : {}), ...(sort ? { sort } : {}) };
}
