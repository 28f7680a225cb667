/** How each class of records in a graph is called, and which screen it has. */
import type { Linked } from "../chain/RecordLink.tsx";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";

interface Look {
  readonly icon: IconName;
  readonly word: (facts: { count: number }) => string;
  readonly kind: Linked | null;
}

const LOOKS: Readonly<Record<string, Look>> = {
  orders: { icon: "order", word: m.chain_orders, kind: "order" },
  loads: { icon: "truck", word: m.chain_loads, kind: "load" },
  weigh_tickets: { icon: "ticket", word: m.invoice_tickets, kind: "ticket" },
  invoices: { icon: "invoice", word: m.dsr_graph_invoices, kind: "invoice" },
  payments: { icon: "euro", word: m.dsr_graph_payments, kind: "payment" },
  papers: { icon: "archive", word: m.dsr_graph_papers, kind: null },
  data_subject_requests: { icon: "inbox", word: m.dsr_graph_requests, kind: "request" },
};
const OTHER: Look = { icon: "link", word: m.dsr_graph_others, kind: null };

export function lookOf(recordClass: string): Look {
  return LOOKS[recordClass] ?? OTHER;
}
