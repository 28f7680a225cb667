import type { CustomerView } from "../contract/api.schemas.ts";
import { useListOrders } from "../contract/orders/orders.ts";
import { useListSites } from "../contract/sites/sites.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import { useSession } from "../session.ts";
import { MOST_ORDERS } from "./CustomerFacts.tsx";

export const PARTS = [
  "timeline",
  "contacts",
  "sites",
  "orders",
  "tickets",
  "invoices",
  "prices",
  "notes",
  "messages",
  "looked",
] as const;
export type Part = (typeof PARTS)[number];

interface CustomerTabsProps {
  customer: CustomerView;
  part: Part | undefined;
}

/** The parts of the record that one may read. */
export function CustomerTabs({ customer, part }: CustomerTabsProps) {
  const { may } = useSession();
  const counts = useCounts(customer);
  const to = "/customers/$customerId/{-$part}" as const;
  const tab = (name: Part | undefined, word: string, count?: string) => ({
    link: { to, params: { customerId: customer.id, part: name } },
    word,
    count,
    current: part === name,
  });
  return (
    <BeamTabs
      label={m.customer_parts()}
      tabs={[
        tab(undefined, m.summary()),
        tab("timeline", m.timeline()),
        tab("contacts", m.contacts(), String(customer.contacts.length)),
        tab("sites", m.nav_sites(), counts.sites),
        ...(may("list_orders") ? [tab("orders", m.nav_orders(), counts.orders)] : []),
        ...(may("list_weigh_tickets") ? [tab("tickets", m.nav_tickets())] : []),
        ...(may("list_invoices") ? [tab("invoices", m.nav_invoices())] : []),
        ...(may("list_prices") ? [tab("prices", m.prices())] : []),
        ...(may("list_notes") ? [tab("notes", m.notes_and_tasks())] : []),
        ...(may("list_message_threads") ? [tab("messages", m.nav_messages())] : []),
        ...(may("list_views") ? [tab("looked", m.looked_tab())] : []),
      ]}
    />
  );
}

/** Counts of what the record shows anyway: nothing is asked for, and logged, to be counted. */
function useCounts({ id }: CustomerView): { sites?: string; orders?: string } {
  const known = { query: { enabled: false } };
  const sites = useListSites({ customer_id: id }, known).data;
  const orders = useListOrders({ customer_id: id, limit: MOST_ORDERS }, known).data;
  return {
    ...(sites && { sites: counted(sites) }),
    ...(orders && { orders: counted(orders) }),
  };
}

interface FirstPage {
  items: readonly unknown[];
  next_cursor?: string | null;
}

/** A plus says that there are more than the first page. */
function counted({ items, next_cursor }: FirstPage): string {
  return next_cursor ? `${items.length}+` : String(items.length);
}
