import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { TicketRow } from "../../contract/api.schemas.ts";
import { approveWeighTickets } from "../../contract/lists/lists.ts";
import {
  getListWeighTicketsQueryKey,
  listWeighTickets,
} from "../../contract/weigh-tickets/weigh-tickets.ts";
import { ExportList } from "../../lists/ExportList.tsx";
import { ListTools } from "../../lists/ListTools.tsx";
import { ManyActs, type ManyAct } from "../../lists/ManyActs.tsx";
import type { Search } from "../../lists/queries.ts";
import { useColumns } from "../../lists/useColumns.ts";
import { useMarked } from "../../lists/useMarked.ts";
import { m } from "../../paraglide/messages.js";
import { PageHead } from "../../parts/PageHead.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { usePages } from "../../parts/usePages.ts";
import { useRowCursor } from "../../parts/useRowCursor.ts";
import { useSession } from "../../session.ts";
import { ticketFilters } from "./filters.ts";
import { TicketCard } from "./TicketCard.tsx";
import { ticketColumns } from "./ticketColumns.tsx";
import { TicketTabs } from "./TicketTabs.tsx";

/** The weigh tickets, newest first. */
export function ListTickets() {
  const filters = useSearch({ from: "/tickets" });
  const navigate = useNavigate();
  const { may } = useSession();
  const marked = useMarked();
  const columns = useColumns("weigh-tickets", ticketColumns());
  const pages = usePages<TicketRow>(getListWeighTicketsQueryKey(filters), (cursor, signal) =>
    listWeighTickets({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const ticketId = pages.rows?.[row]?.id;
    if (ticketId) void navigate({ to: "/tickets/$ticketId", params: { ticketId } });
  });
  const numberOf = (id: string) => pages.rows?.find((row) => row.id === id)?.number;

  function go(search: Search): void {
    void navigate({ to: "/tickets", search: ticketFilters(search) });
  }

  return (
    <>
      <PageHead
        title={m.nav_tickets()}
        actions={<ExportList of="weigh-tickets" search={filters} columns={columns.chosen} />}
      />
      <TicketTabs state={filters.state} />
      <div className="tbar">
        <ListTools of="weigh-tickets" search={filters} go={go} columns={columns} />
      </div>
      <ReadingList
        label={m.nav_tickets()}
        pages={pages}
        columns={columns.shown}
        ticking={
          may("approve_weigh_tickets") ? { ...marked, nameOf: (row) => row.number } : undefined
        }
        cursor={cursor}
        card={(row) => <TicketCard row={row} />}
        empty={<NoTickets isFiltered={filters.state !== undefined} />}
        acts={<ManyActs marked={marked} acts={acts()} filters={filters} numberOf={numberOf} />}
      />
    </>
  );
}

function acts(): ManyAct[] {
  return [
    {
      verb: m.many_approve(),
      title: m.many_approve_title,
      lead: m.many_approve_lead(),
      icon: "check",
      run: (which) => approveWeighTickets(which),
    },
  ];
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
