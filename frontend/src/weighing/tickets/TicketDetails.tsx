import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { TicketView } from "../../contract/api.schemas.ts";
import { day, moment } from "../../format/dates.ts";
import { kilograms } from "../../format/kilograms.ts";
import { m } from "../../paraglide/messages.js";
import { Panel } from "../../parts/Panel.tsx";

/** Everything else that stands on the ticket. */
export function TicketDetails({ ticket }: { ticket: TicketView }) {
  return (
    <Panel title={m.details()} bare>
      <div className="two">
        <Trip ticket={ticket} />
        <Weighing ticket={ticket} />
      </div>
    </Panel>
  );
}

function Trip({ ticket }: { ticket: TicketView }) {
  const { order_id, load_id } = ticket;
  return (
    <dl className="kv">
      <Term word={m.order()}>
        {order_id ? (
          <Link to="/orders/$orderId" params={{ orderId: order_id }}>
            {ticket.order_number}
          </Link>
        ) : null}
      </Term>
      <Term word={m.load_number()}>
        {load_id ? (
          <Link to="/transports/$loadId" params={{ loadId: load_id }}>
            {ticket.load_number}
          </Link>
        ) : null}
      </Term>
      <Term word={m.ticket_vehicle()}>
        {[ticket.plate, ticket.trailer_plate].filter(Boolean).join(" + ")}
      </Term>
      <Term word={m.ticket_carrier()}>{ticket.carrier_name}</Term>
      <Term word={m.ticket_driver()}>{ticket.driver_name}</Term>
      <Term word={m.direction()}>
        {ticket.direction === "out" ? m.direction_out() : m.direction_in()}
      </Term>
    </dl>
  );
}

function Weighing({ ticket }: { ticket: TicketView }) {
  return (
    <dl className="kv">
      <Term word={m.ticket_scale()}>{`${ticket.scale_code} ${ticket.scale_name}`}</Term>
      <Term word={m.ticket_verified_until()}>{day(ticket.verified_until)}</Term>
      <Term word={m.ticket_division()}>{kilograms(ticket.division_kg)}</Term>
      <Term word={m.ticket_first_at()}>{moment(ticket.first_at)}</Term>
      <Term word={m.ticket_alibi_first()}>
        <span className="mono">{ticket.first_alibi_id}</span>
      </Term>
      <Term word={m.ticket_alibi_second()}>
        <span className="mono">{ticket.second_alibi_id}</span>
      </Term>
      <Term word={m.ticket_seal()}>
        <span className="mono small seal-text">{ticket.sha256}</span>
      </Term>
    </dl>
  );
}

function Term({ word, children }: { word: string; children: ReactNode }) {
  return (
    <div className="term">
      <dt>{word}</dt>
      <dd>{children || "–"}</dd>
    </div>
  );
}
