import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Trail } from "../contract/api.schemas.ts";
import { kilograms } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { ChainInvoices } from "./ChainInvoices.tsx";
import { ChainPayments } from "./ChainPayments.tsx";
import { ChainStep } from "./ChainStep.tsx";
import { Several } from "./Several.tsx";
import { TicketNumber } from "./TicketNumber.tsx";

interface ChainPanelProps {
  trail: Trail;
  /** The id of the invoice or payment whose page this is. */
  here: string;
  end?: ReactNode;
}

/** One chain from what was ordered to what was paid, each step a way there. */
export function ChainPanel({ trail, here, end }: ChainPanelProps) {
  return (
    <Panel title={m.chain()} note={m.chain_both_ways()} bare>
      <ol className="chainv">
        <Orders orders={trail.orders} />
        <Loads loads={trail.loads} />
        <Tickets tickets={trail.tickets} />
        <ChainInvoices invoices={trail.invoices} here={here} />
        <ChainPayments payments={trail.payments} here={here} />
        {end}
      </ol>
    </Panel>
  );
}

function Orders({ orders }: Pick<Trail, "orders">) {
  if (orders.length === 0) return null;
  const links = orders.map(({ id, number }) => (
    <Link key={id} to="/orders/$orderId" params={{ orderId: id }}>
      {number}
    </Link>
  ));
  return (
    <ChainStep icon="order" word={m.chain_orders({ count: orders.length })}>
      <Several>{links}</Several>
    </ChainStep>
  );
}

function Loads({ loads }: Pick<Trail, "loads">) {
  if (loads.length === 0) {
    return <ChainStep icon="truck" word={m.chain_no_loads()} isMuted />;
  }
  const numbers = loads.map(({ id, number }) => <span key={id}>{number}</span>);
  return (
    <ChainStep icon="truck" word={m.chain_loads({ count: loads.length })}>
      <Several>{numbers}</Several>
    </ChainStep>
  );
}

function Tickets({ tickets }: Pick<Trail, "tickets">) {
  if (tickets.length === 0) return null;
  const kg = tickets.reduce((sum, { net_kg }) => sum + net_kg, 0);
  const numbers = tickets.map(({ id, number }) => (
    <TicketNumber key={id} id={id} number={number} />
  ));
  return (
    <ChainStep
      icon="ticket"
      word={
        <>
          {m.invoice_tickets({ count: tickets.length })}{" "}
          <span className="num muted">{kilograms(kg)}</span>
        </>
      }
    >
      <Several>{numbers}</Several>
    </ChainStep>
  );
}
