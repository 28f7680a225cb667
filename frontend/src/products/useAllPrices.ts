import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import type { PriceView } from "../contract/api.schemas.ts";
import { getListPricesQueryKey, listPrices } from "../contract/products/products.ts";

const MOST = 200;

/** Every price: a register has few, and the API does not tell the list prices apart. */
export function useAllPrices(): UseQueryResult<PriceView[], Error> {
  return useQuery({
    queryKey: [...getListPricesQueryKey(), "all"],
    queryFn: ({ signal }) => pricesFrom(undefined, signal),
  });
}

async function pricesFrom(cursor: string | undefined, signal: AbortSignal) {
  const asked = cursor ? { limit: MOST, cursor } : { limit: MOST };
  const page = await listPrices(asked, { signal });
  const rest: PriceView[] = page.next_cursor ? await pricesFrom(page.next_cursor, signal) : [];
  return [...page.items, ...rest];
}
