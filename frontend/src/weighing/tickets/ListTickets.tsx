import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { TicketRow } from "../../contract/api.schemas.ts";
import {
  getListWeighTicketsQueryKey,
  listWeighTickets,
} from "../../contract/weigh-tickets/weigh-tickets.ts";
import { m } from "../../paraglide/messages.js";
import { PageHead } from "../../parts/PageHead.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { usePages } from "../../parts/usePages.ts";
import { useRowCursor } from "../../parts/useRowCursor.ts";
import { TicketCard } from "./TicketCard.tsx";
import { ticketColumns } from "./ticketColumns.tsx";
import { TicketTabs } from "./TicketTabs.tsx";

/** The weigh tickets, newest first. */
export function ListTickets() {
  const filters = useSearch({ from: "/tickets" });
  const navigate = useNavigate();
  const pages = usePages<TicketRow>(getListWeighTicketsQueryKey(filters), (cursor, signal) =>
    listWeighTickets({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const ticketId = pages.rows?.[row]?.id;
    if (ticketId) void navigate({ to: "/tickets/$ticketId", params: { ticketId } });
  });
  return (
    <>
      <PageHead title={m.nav_tickets()} />
      <TicketTabs state={filters.state} />
      <ReadingList
        label={m.nav_tickets()}
        pages={pages}
        columns={ticketColumns()}
        cursor={cursor}
        card={(row) => <TicketCard row={row} />}
        empty={<NoTickets isFiltered={filters.state !== undefined} />}
      />
    </>
  );
}

/** Where tickets would be. */
function NoTickets({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) {
    return (
      <StateCard icon="ticket" title={m.no_tickets()}>
        {m.no_tickets_detail()}
      </StateCard>
    );
  }
  return (
    <StateCard
      icon="ticket"
      title={m.no_tickets_filtered()}
      actions={
        <Link to="/tickets" className="btn">
          {m.filters_clear()}
        </Link>
      }
    />
  );
}
