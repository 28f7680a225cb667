/** Which rule set a price, in words. */
import { m } from "../paraglide/messages.js";

const RULES: Record<string, () => string> = {
  customer_site: m.price_customer_site,
  site: m.price_site,
  customer: m.price_customer,
  list: m.price_list,
};

export function priceRule(rule: string): string {
  return RULES[rule]?.() ?? rule;
}
