/** What of the order screens is in their addresses; ids and states, nothing that names a person. */
import { OrderState } from "../contract/api.schemas.ts";
import { sortedBy } from "../lists/sorting.ts";

export interface OrderFilters {
  state?: OrderState;
  archived?: boolean;
  sort?: (typeof SORTS)[number];
  descending?: boolean;
}

const SORTS = ["number", "deliver_on", "customer"] as const;

export function orderFilters(said: Record<string, unknown>): OrderFilters {
  const state = Object.values(OrderState).find((one) => one === said["state"]);
  const archived = said["archived"] === true ? { archived: true } : {};
  return { ...(state ? { state } : {}), ...archived, ...sortedBy(SORTS, said) };
}

export interface OrderDraft {
  customer_id?: string;
}

export function orderDraft(said: Record<string, unknown>): OrderDraft {
  const id = said["customer_id"];
  return typeof id === "string" ? { customer_id: id } : {};
}
