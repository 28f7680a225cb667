import type { TicketView } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { kilograms } from "../../format/kilograms.ts";
import { money } from "../../format/money.ts";
import { m } from "../../paraglide/messages.js";
import { KeyFacts } from "../../parts/KeyFacts.tsx";

/** The weights, the largest thing on the page. */
export function TicketFacts({ ticket }: { ticket: TicketView }) {
  const isStored = ticket.tare_kind === "stored";
  const facts = [
    { label: m.ticket_net_fact(), figure: kilograms(ticket.net_kg) },
    { label: m.ticket_gross_fact(), figure: kilograms(ticket.gross_kg) },
    {
      label: isStored ? m.ticket_stored_tare() : m.ticket_tare_fact(),
      figure: kilograms(ticket.tare_kg),
    },
    { label: m.ticket_weighed_at(), figure: moment(ticket.weighed_at) },
  ];
  const paid = ticket.total_cents;
  return (
    <KeyFacts
      facts={
        paid === null ? facts : [...facts, { label: m.ticket_paid(), figure: money(paid) }]
      }
    />
  );
}
