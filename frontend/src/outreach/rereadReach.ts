import type { CustomerView } from "../contract/api.schemas.ts";
import { getGetReachQueryKey, getListConsentsQueryKey } from "../contract/consents/consents.ts";
import { queries } from "../queries.ts";

/** Ask anew what a customer may be told, and what it has said. */
export function rereadReach({ party_id }: CustomerView): void {
  void queries.invalidateQueries({ queryKey: getGetReachQueryKey(party_id) });
  void queries.invalidateQueries({ queryKey: getListConsentsQueryKey({ party_id }) });
}
