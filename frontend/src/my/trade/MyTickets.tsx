import type { MyWeighTicket } from "../../contract/api.schemas.ts";
import {
  getListMyWeighTicketsQueryKey,
  getPrintMyWeighTicketUrl,
  listMyWeighTickets,
} from "../../contract/own-data/own-data.ts";
import { moment } from "../../format/dates.ts";
import { kilograms } from "../../format/kilograms.ts";
import { TICKET_STATES } from "../../format/ticketStates.ts";
import { m } from "../../paraglide/messages.js";
import { Tag } from "../../parts/Tag.tsx";
import { usePages } from "../../parts/usePages.ts";
import { MyList } from "./MyList.tsx";

/** What was weighed for one, each ticket to open as it was printed. */
export function MyTickets() {
  const pages = usePages<MyWeighTicket>(getListMyWeighTicketsQueryKey({}), (cursor, signal) =>
    listMyWeighTickets(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <MyList
      title={m.my_tickets()}
      lead={m.my_tickets_lead()}
      none={m.my_tickets_none()}
      pages={pages}
      columns={[
        { word: m.my_trade_day(), cell: (row) => moment(row.weighed_at) },
        { word: m.my_trade_product(), cell: (row) => row.product_name },
        { word: m.my_trade_net(), cell: (row) => kilograms(row.net_kg) },
        { word: m.my_trade_order(), cell: (row) => row.order_number ?? "–" },
        {
          word: m.my_trade_state(),
          cell: ({ state }) => {
            const { word, icon, tone } = TICKET_STATES[state];
            return <Tag icon={icon} tone={tone} word={word()} />;
          },
        },
      ]}
      paper={({ id }) => getPrintMyWeighTicketUrl(id)}
    />
  );
}
