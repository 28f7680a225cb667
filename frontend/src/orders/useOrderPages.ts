import type { OrderRow } from "../contract/api.schemas.ts";
import { getListOrdersQueryKey, listOrders, searchOrders } from "../contract/orders/orders.ts";
import { usePages, type Pages } from "../parts/usePages.ts";
import type { OrderFilters } from "./filters.ts";

const MOST_FOUND = 50;

/** The orders of a list; of what is typed of a number, the best that its filters leave. */
export function useOrderPages(filters: OrderFilters, text: string): Pages<OrderRow> {
  const { sort: _sort, descending: _way, ...chosen } = filters;
  return usePages<OrderRow>([...getListOrdersQueryKey(filters), text], (cursor, signal) =>
    text
      ? searchOrders({ ...chosen, text, limit: MOST_FOUND }, { signal })
      : listOrders({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
}
