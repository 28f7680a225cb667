import { useQueryClient } from "@tanstack/react-query";
import {
  getGetDealQueryKey,
  getListDealsQueryKey,
} from "../../contract/deal-rooms/deal-rooms.ts";

/** Read a room and the list anew. */
export function useRereadDeals(): (dealId: string) => Promise<void> {
  const queries = useQueryClient();
  return async (dealId) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: getListDealsQueryKey() }),
      queries.invalidateQueries({ queryKey: getGetDealQueryKey(dealId) }),
    ]);
  };
}
