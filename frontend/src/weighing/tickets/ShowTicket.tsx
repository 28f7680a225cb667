import { Link, useParams } from "@tanstack/react-router";
import type { TicketView } from "../../contract/api.schemas.ts";
import { useGetWeighTicket } from "../../contract/weigh-tickets/weigh-tickets.ts";
import { m } from "../../paraglide/messages.js";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { customerOf } from "./ticketColumns.tsx";
import { TicketActs } from "./TicketActs.tsx";
import { TicketChain } from "./TicketChain.tsx";
import { TicketDetails } from "./TicketDetails.tsx";
import { TicketFacts } from "./TicketFacts.tsx";
import { TicketSeal } from "./TicketSeal.tsx";
import { TicketTag } from "./TicketTag.tsx";

/** One sealed ticket: what was weighed, its seal, and what has become of it. */
export function ShowTicket() {
  const { ticketId } = useParams({ from: "/tickets/$ticketId" });
  const ticket = useGetWeighTicket(ticketId);
  return (
    <Fetched query={ticket} rows={8}>
      {(shown) => (
        <>
          <Head ticket={shown} />
          <TicketFacts ticket={shown} />
          <TicketSeal ticket={shown} />
          <div className="cols">
            <TicketDetails ticket={shown} />
            <TicketChain ticketId={shown.id} />
          </div>
        </>
      )}
    </Fetched>
  );
}

function Head({ ticket }: { ticket: TicketView }) {
  const { number, state, is_manual } = ticket;
  return (
    <PageHead
      title={number}
      windowTitle={m.kiosk_saved_ticket({ number })}
      crumbs={
        <Crumbs above={[{ link: { to: "/tickets" }, word: m.nav_tickets() }]} here={number} />
      }
      tags={
        <>
          <TicketTag state={state} />
          {is_manual ? <Tag icon="hand" tone="warn" word={m.ticket_manual()} /> : null}
        </>
      }
      sub={
        <>
          <Customer ticket={ticket} />
          <span>{[ticket.site_code, ticket.product_name].filter(Boolean).join(" · ")}</span>
        </>
      }
      actions={<TicketActs ticket={ticket} />}
    />
  );
}

function Customer({ ticket }: { ticket: TicketView }) {
  if (!ticket.customer_id) return <span>{customerOf(ticket)}</span>;
  return (
    <Link to="/customers/$customerId/{-$part}" params={{ customerId: ticket.customer_id }}>
      {customerOf(ticket)}
    </Link>
  );
}
