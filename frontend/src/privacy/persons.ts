/** Who of a customer can ask: a person, alone or in business, or those who act for a company. */
import type { CustomerView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

export interface AskingPerson {
  readonly partyId: string;
  readonly name: string;
}

export function personsOf(customer: CustomerView): AskingPerson[] {
  const itself = { partyId: customer.party_id, name: customer.name ?? customer.number };
  const isHuman = customer.form === "person" || customer.kind === "sole_trader";
  const found = new Map(isHuman ? [[itself.partyId, itself]] : []);
  for (const { person_id: partyId, name } of customer.contacts) {
    if (!found.has(partyId)) found.set(partyId, { partyId, name: name ?? m.hidden_value() });
  }
  return [...found.values()];
}
