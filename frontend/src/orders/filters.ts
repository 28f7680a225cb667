/** What of the order screens is in their addresses; ids and states, nothing that names a person. */
import { OrderState } from "../contract/api.schemas.ts";
import { sortedBy } from "../lists/sorting.ts";

export interface OrderFilters {
  state?: OrderState;
  archived?: boolean;
  customer_id?: string;
  deliver_from?: string;
  deliver_to?: string;
  sort?: (typeof SORTS)[number];
  descending?: boolean;
}

const SORTS = ["number", "deliver_on", "customer"] as const;

export function orderFilters(said: Record<string, unknown>): OrderFilters {
  const state = Object.values(OrderState).find((one) => one === said["state"]);
  const archived = said["archived"] === true ? { archived: true } : {};
  return {
    ...(state ? { state } : {}),
    ...archived,
    ...matching(said, "customer_id", AN_ID),
    ...matching(said, "deliver_from", A_DAY),
    ...matching(said, "deliver_to", A_DAY),
    ...sortedBy(SORTS, said),
  };
}

const AN_ID = /^[0-9a-f-]{36}$/;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Take up one word of an address, if it looks as it should. */
function matching<Name extends string>(
  said: Record<string, unknown>,
  name: Name,
  form: RegExp,
): { [one in Name]?: string } {
  const value = said[name];
  const isRight = typeof value === "string" && form.test(value);
  return (isRight ? { [name]: value } : {}) as { [one in Name]?: string };
}

export interface OrderDraft {
  customer_id?: string;
}

export function orderDraft(said: Record<string, unknown>): OrderDraft {
  const id = said["customer_id"];
  return typeof id === "string" ? { customer_id: id } : {};
}
