import type { TicketState } from "../../contract/api.schemas.ts";
import { TICKET_STATES } from "../../format/ticketStates.ts";
import { Tag } from "../../parts/Tag.tsx";

export function TicketTag({ state }: { state: TicketState }) {
  const { icon, tone, word } = TICKET_STATES[state];
  return <Tag icon={icon} tone={tone} word={word()} />;
}
