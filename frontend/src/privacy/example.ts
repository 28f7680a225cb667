/** A request and its plan, as the API would tell them; for tests. */
import type {
  BlockerGraph,
  GraphRecord,
  HoldView,
  Outlook,
  PlanEntry,
  PlanView,
  RequestView,
} from "../contract/api.schemas.ts";
import { ITEM } from "./exampleItem.ts";

export const OWED: HoldView = {
  ground: "open-invoice",
  basis: "GDPR 17(3)(e)",
  rule: null,
  until: null,
  ends_earlier_if: "invoice-paid",
  blocker: "20261042",
};

export const VOUCHER: HoldView = {
  ground: "statute",
  basis: "Kirjanpitolaki 1336/1997 2:10",
  rule: "ACC_VOUCHER@1997-12-31",
  until: "2032-12-31",
  ends_earlier_if: null,
  blocker: null,
};

export function entry(
  record_class: string,
  fields: string[],
  holds: HoldView[] = [],
): PlanEntry {
  const isHeld = holds.some(({ ground }) => ground !== "statute");
  return {
    record_class,
    fields,
    holds,
    outcome: holds.length === 0 ? "erase" : isHeld ? "restrict" : "keep",
    count: fields.length,
    records: 1,
    until: isHeld ? null : (holds[0]?.until ?? null),
  };
}

export const ENTRIES = [
  entry("emails", ["address"]),
  entry("phones", ["number"], [OWED]),
  entry("parties", ["name", "name_sort"], [OWED, VOUCHER]),
  entry("invoice_parties", ["name", "street", "town"], [VOUCHER]),
];

export const REQUEST: RequestView = {
  id: "r1",
  version: 3,
  number: "P-2026-0031",
  channel: "letter",
  state: "planned",
  party_id: "p1",
  name: "Maija Mallikas",
  language: "fi",
  received_on: "2026-11-16",
  due_on: "2026-12-16",
  identity_method: "signed_paper",
  identity_at: "2026-11-17T08:00:00Z",
  identity_provider: null,
  identity_level: null,
  identity_by: "a1",
  note: null,
  registered_at: "2026-11-16T08:00:00Z",
  registered_by: "a1",
  restricted_until: null,
  certificate_issued_at: null,
  erasure_certified_at: null,
  handler_id: null,
  handler_name: null,
  closed_at: null,
  acting_id: null,
  acting_name: null,
  told_to_all: null,
  no_recipients_at: null,
  tellings: [],
  items: [ITEM],
  receipts: [
    {
      channel: "letter",
      received_on: "2026-11-16",
      archive_label: "A-12-0418",
      paper_id: null,
      signature_checked_by: null,
      signature_checker: null,
    },
  ],
  pauses: [],
};

export const PLAN: PlanView = {
  id: "r1",
  version: 3,
  number: "P-2026-0031",
  state: "planned",
  name: "Maija Mallikas",
  computed_at: "2026-11-17T08:00:00Z",
  computed_by: "a1",
  digest: "7f3a91c2".padEnd(64, "0"),
  entries: ENTRIES,
  approved_by: null,
  approved_at: null,
  alone_because: null,
};

export const GRAPH: BlockerGraph = {
  id: "r1",
  number: "P-2026-0031",
  state: "planned",
  party_id: "p1",
  name: "Maija Mallikas",
  records: [
    record("parties", "p1", null),
    record("orders", "o1", "T-2026-0001"),
    record("weigh_tickets", "t1", "V1-26-000001"),
    record("weigh_tickets", "t2", "V1-26-000002"),
    record("invoices", "i1", "20261042"),
    record("payments", "m1", null),
  ],
  reasons: [
    { key: "open-invoice", hold: OWED, keeps: ["phones", "parties"] },
    { key: "statute", hold: VOUCHER, keeps: ["parties", "invoice_parties"] },
  ],
  days: [
    { key: "day:unknown", on: null },
    { key: "day:2032-12-31", on: "2032-12-31" },
  ],
  edges: [
    { source: "parties:p1", target: "orders:o1" },
    { source: "orders:o1", target: "weigh_tickets:t1" },
    { source: "orders:o1", target: "weigh_tickets:t2" },
    { source: "weigh_tickets:t1", target: "invoices:i1" },
    { source: "weigh_tickets:t2", target: "invoices:i1" },
    { source: "invoices:i1", target: "payments:m1" },
    { source: "invoices:i1", target: "open-invoice" },
    { source: "invoices:i1", target: "statute" },
    { source: "open-invoice", target: "day:unknown" },
    { source: "statute", target: "day:2032-12-31" },
  ],
  is_cut: false,
};

export const OUTLOOK: Outlook = {
  id: "r1",
  number: "P-2026-0031",
  state: "planned",
  party_id: "p1",
  name: "Maija Mallikas",
  on: "2026-11-30",
  foretold: "waiting",
  entries: [],
  steps: [
    {
      on: "2026-11-23",
      state: "waiting",
      goes: [{ record_class: "emails", count: 1 }],
    },
    {
      on: "2026-11-30",
      state: "waiting",
      goes: [{ record_class: "phones", count: 1 }],
    },
  ],
  closes_on: "2033-01-01",
};

function record(record_class: string, id: string, number: string | null): GraphRecord {
  return { key: `${record_class}:${id}`, record_class, id, number };
}
