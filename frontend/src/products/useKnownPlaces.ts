import type { ProductView, SiteView } from "../contract/api.schemas.ts";
import { useListProducts } from "../contract/products/products.ts";
import { useListSites } from "../contract/sites/sites.ts";

const MOST = 200;

/** What a price of a customer can be for: the products, and the customer's sites. */
export function useKnownPlaces(customerId: string): {
  products: readonly ProductView[];
  sites: readonly SiteView[];
} {
  const products = useListProducts({ limit: MOST });
  const sites = useListSites({ customer_id: customerId, limit: MOST });
  return { products: products.data?.items ?? [], sites: sites.data?.items ?? [] };
}
