import { RecordLink } from "../../chain/RecordLink.tsx";
import type { InvoiceTicketView } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { kilograms } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import { Icon } from "../../parts/Icon.tsx";
import { Plate } from "../../parts/Plate.tsx";

interface LineTicketsProps {
  id: string;
  tickets: readonly InvoiceTicketView[];
}

/** The weigh tickets that a line bills. */
export function LineTickets({ id, tickets }: LineTicketsProps) {
  return (
    <table id={id} className="loads" aria-label={m.nav_tickets()}>
      <tbody>
        {tickets.map((ticket) => (
          <tr key={ticket.ticket_id}>
            <th scope="row">
              <Icon name="ticket" />{" "}
              <RecordLink kind="ticket" id={ticket.ticket_id} className="mono">
                {ticket.number}
              </RecordLink>
            </th>
            <td className="num">{moment(ticket.weighed_at)}</td>
            <td>{ticket.plate ? <Plate text={ticket.plate} /> : m.hidden_value()}</td>
            <td className="r num">{kilograms(ticket.net_kg)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
