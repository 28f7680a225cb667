import type { CustomerView, OrderRow } from "../contract/api.schemas.ts";
import { useListOrders } from "../contract/orders/orders.ts";
import { day } from "../format/dates.ts";
import { tonnes } from "../format/kilograms.ts";
import { COLLECTIVES, DELIVERIES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { KeyFacts, type KeyFact } from "../parts/KeyFacts.tsx";
import { useSession } from "../session.ts";

export const MOST_ORDERS = 100;
const RUNNING = new Set(["confirmed", "in_delivery"]);

/** What the order desk asks first: what is still to deliver, and how it is billed. */
export function CustomerFacts({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  const orders = useListOrders(
    { customer_id: customer.id, limit: MOST_ORDERS },
    { query: { enabled: may("list_orders") } },
  );
  const facts = [...orderFacts(orders.data?.items), ...billingFacts(customer)];
  return facts.length > 0 ? <KeyFacts facts={facts} /> : null;
}

function orderFacts(orders: readonly OrderRow[] | undefined): KeyFact[] {
  if (!orders) return [];
  const running = orders.filter((order) => RUNNING.has(order.state));
  const left = running.reduce((sum, order) => sum + Math.max(0, order.remaining_kg ?? 0), 0);
  const last = orders[0];
  return [
    { label: m.fact_running(), figure: running.length, note: m.fact_running_note() },
    { label: m.fact_left(), figure: tonnes(left), note: m.fact_left_note() },
    ...(last
      ? [{ label: m.fact_last_order(), figure: day(last.ordered_at), note: last.number }]
      : []),
  ];
}

function billingFacts({ billing: [billing] }: CustomerView): KeyFact[] {
  if (!billing) return [];
  return [
    {
      label: m.payment_term(),
      figure: m.payment_term_days({ days: billing.payment_term_days }),
      note: `${DELIVERIES[billing.delivery]()}, ${COLLECTIVES[billing.collective]()}`,
    },
  ];
}
