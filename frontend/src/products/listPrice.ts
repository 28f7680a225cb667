/** Which of its prices a product has on a day. */
import type { PriceView, ProductView } from "../contract/api.schemas.ts";

export type PriceStanding = "comes" | "holds" | "over";

export function standingOf(price: PriceView, on: string): PriceStanding {
  if (on < price.valid_from) return "comes";
  return price.valid_to !== null && price.valid_to < on ? "over" : "holds";
}

/** The price for everybody, in the product's own unit; of several the one that began last. */
export function listPrice(
  product: ProductView,
  prices: readonly PriceView[],
  on: string,
): PriceView | undefined {
  return prices
    .filter((price) => isListed(price, product) && standingOf(price, on) === "holds")
    .toSorted((one, other) => other.valid_from.localeCompare(one.valid_from))
    .at(0);
}

function isListed(price: PriceView, product: ProductView): boolean {
  return (
    price.product_id === product.id &&
    price.unit === product.unit &&
    price.customer_id === null &&
    price.site_id === null
  );
}

/** For whom a price is, by the rule's own name. */
export function ruleOf({ customer_id, site_id }: PriceView): string {
  const customer = customer_id === null ? "" : "_customer";
  return `product_unit${customer}${site_id === null ? "" : "_site"}`;
}
