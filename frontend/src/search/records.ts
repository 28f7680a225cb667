/** How customers, orders, tickets and invoices stand in the results of a search. */
import type { Found, InvoiceRow, OrderRow, TicketRow } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { titleOf } from "../format/invoiceTitles.ts";
import { kilograms } from "../format/kilograms.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import type { Hit } from "./hits.ts";

/** What of a customer was found, where it is not what it is called, and where that stands. */
const FOUND_BY: Record<string, { word: () => string; part?: string }> = {
  sites: { word: m.search_by_site, part: "sites" },
  persons: { word: m.search_by_contact, part: "contacts" },
  phones: { word: m.search_by_phone },
  emails: { word: m.search_by_email },
  former_names: { word: m.search_by_former_name },
  vehicles: { word: m.search_by_vehicle },
};

export function hitOfCustomer(found: Found): Hit {
  const { id, name, number, business_id, town, form } = found;
  const table = found.matched.split(".")[0] ?? "";
  const by = table === "persons" && form === "person" ? undefined : FOUND_BY[table];
  return {
    kind: "customer",
    id,
    icon: form === "person" ? "person" : "firm",
    name: name ?? m.hidden_value(),
    facts: [by?.word(), number, business_id, town],
    way: {
      to: "/customers/$customerId/{-$part}",
      params: { customerId: id, part: by?.part },
    },
  };
}

export function hitOfOrder({ id, number, ...order }: OrderRow): Hit {
  return {
    kind: "order",
    id,
    icon: "order",
    name: number,
    facts: [order.customer_name ?? m.hidden_value(), order.site_code, order.product_name],
    way: { to: "/orders/$orderId", params: { orderId: id } },
  };
}

export function hitOfTicket({ id, number, ...ticket }: TicketRow): Hit {
  return {
    kind: "ticket",
    id,
    icon: "ticket",
    name: number,
    facts: [ticket.plate, kilograms(ticket.net_kg), moment(ticket.weighed_at)],
    way: { to: "/tickets/$ticketId", params: { ticketId: id } },
  };
}

export function hitOfInvoice(invoice: InvoiceRow): Hit {
  return {
    kind: "invoice",
    id: invoice.id,
    icon: "invoice",
    name: titleOf(invoice),
    facts: [invoice.payer_name ?? m.hidden_value(), money(invoice.total_cents)],
    way: { to: "/invoices/$invoiceId", params: { invoiceId: invoice.id } },
  };
}
