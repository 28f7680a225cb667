import type { TicketRow } from "../contract/api.schemas.ts";
import {
  getListWeighTicketsQueryKey,
  listWeighTickets,
} from "../contract/weigh-tickets/weigh-tickets.ts";
import { m } from "../paraglide/messages.js";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { TicketCard } from "../weighing/tickets/TicketCard.tsx";
import { ticketColumns } from "../weighing/tickets/ticketColumns.tsx";

/** What was weighed for this customer, newest first. */
export function CustomerTickets({ customerId }: { customerId: string }) {
  const filter = { customer_id: customerId };
  const pages = usePages<TicketRow>(getListWeighTicketsQueryKey(filter), (cursor, signal) =>
    listWeighTickets({ ...filter, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  return (
    <ReadingList
      label={m.nav_tickets()}
      pages={pages}
      columns={ticketColumns().filter(({ field }) => field !== "customer_name")}
      cursor={-1}
      card={(row) => <TicketCard row={row} />}
      empty={<StateCard icon="ticket" title={m.no_tickets()} />}
    />
  );
}
