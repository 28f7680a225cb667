/** Which rule set a price, and why another gave way, in words. */
import type { LostPrice } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { unitPrice } from "./money.ts";

const RULES: Record<string, () => string> = {
  product_unit_customer_site: m.price_customer_site,
  product_unit_site: m.price_site,
  product_unit_customer: m.price_customer,
  product_unit: m.price_list,
};

export function priceRule(rule: string): string {
  return RULES[rule]?.() ?? rule;
}

/** The prices that gave way, each with its rule and figure: listahinta 14,20 €/t. */
export function pricesLost(lost: readonly LostPrice[], unit: string): string {
  return lost
    .map((one) => `${priceRule(one.rule)} ${unitPrice(one.unit_price, unit)}`)
    .join(", ");
}
