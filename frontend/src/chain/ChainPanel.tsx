import type { ReactNode } from "react";
import type { Trail } from "../contract/api.schemas.ts";
import { kilograms } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { ChainInvoices } from "./ChainInvoices.tsx";
import { ChainPayments } from "./ChainPayments.tsx";
import { ChainStep } from "./ChainStep.tsx";
import { Numbers } from "./Numbers.tsx";

interface ChainPanelProps {
  trail: Trail;
  /** The id of the record whose page this is. */
  here: string;
  end?: ReactNode;
}

/** One chain from what was ordered to what was paid, each step a way there. */
export function ChainPanel({ trail, here, end }: ChainPanelProps) {
  return (
    <Panel title={m.chain()} note={m.chain_both_ways()} bare>
      <ol className="chainv">
        <Orders orders={trail.orders} here={here} />
        <Loads loads={trail.loads} here={here} />
        <Tickets tickets={trail.tickets} here={here} />
        <ChainInvoices invoices={trail.invoices} here={here} />
        <ChainPayments payments={trail.payments} here={here} />
        {end}
      </ol>
    </Panel>
  );
}

type Of<Step extends keyof Trail> = Pick<Trail, Step> & { here: string };

function Orders({ orders, here }: Of<"orders">) {
  if (orders.length === 0) return null;
  return (
    <ChainStep
      icon="order"
      isHere={isOnly(orders, here)}
      word={m.chain_orders({ count: orders.length })}
    >
      <Numbers kind="order" records={orders} here={here} />
    </ChainStep>
  );
}

function Loads({ loads, here }: Of<"loads">) {
  if (loads.length === 0) {
    return <ChainStep icon="truck" word={m.chain_no_loads()} isMuted />;
  }
  return (
    <ChainStep
      icon="truck"
      isHere={isOnly(loads, here)}
      word={m.chain_loads({ count: loads.length })}
    >
      <Numbers kind="load" records={loads} here={here} />
    </ChainStep>
  );
}

function Tickets({ tickets, here }: Of<"tickets">) {
  if (tickets.length === 0) return null;
  const kg = tickets.reduce((sum, { net_kg }) => sum + net_kg, 0);
  return (
    <ChainStep
      icon="ticket"
      isHere={isOnly(tickets, here)}
      word={
        <>
          {m.invoice_tickets({ count: tickets.length })}{" "}
          <span className="num muted">{kilograms(kg)}</span>
        </>
      }
    >
      <Numbers kind="ticket" records={tickets} here={here} />
    </ChainStep>
  );
}

function isOnly(records: readonly { readonly id: string }[], here: string): boolean {
  return records.length === 1 && records[0]?.id === here;
}
