/** What of the ticket list is in its address; ids and states, nothing that names a person. */
import { TicketState } from "../../contract/api.schemas.ts";

export interface TicketFilters {
  state?: TicketState;
}

export function ticketFilters(said: Record<string, unknown>): TicketFilters {
  const state = Object.values(TicketState).find((one) => one === said["state"]);
  return state ? { state } : {};
}
