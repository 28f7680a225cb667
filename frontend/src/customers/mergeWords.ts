/** What a merge of two customers is told in: fields to choose from, kinds of records. */
import type { Choices, CustomerView } from "../contract/api.schemas.ts";
import { COLLECTIVES, DELIVERIES, LANGUAGE_WORDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";

interface Chosen {
  readonly word: () => string;
  /** The value as people read it. */
  readonly read: (customer: CustomerView) => string | null;
}

/** The fields of which a merge keeps one value. */
export const CHOSEN: Readonly<Record<keyof Choices, Chosen>> = {
  name: { word: m.name, read: ({ name }) => name },
  business_id: {
    word: m.business_id,
    read: (one) => one.business_id ?? one.no_business_id_because,
  },
  language: { word: m.language, read: ({ language }) => LANGUAGE_WORDS[language]() },
  billing: { word: m.invoicing, read: billed },
  note: { word: m.note, read: ({ note }) => note },
};

/** The fields that differ, in the order of the record. */
export function chosenOf(differing: readonly string[]): (keyof Choices)[] {
  return (Object.keys(CHOSEN) as (keyof Choices)[]).filter((field) =>
    differing.includes(field),
  );
}

function billed({ billing: [billing] }: CustomerView): string | null {
  if (!billing) return null;
  const { delivery, collective, payment_term_days: days } = billing;
  return [
    DELIVERIES[delivery](),
    COLLECTIVES[collective](),
    m.payment_term_net({ days }),
    billing.e_invoice_address,
    billing.reference,
  ]
    .filter(Boolean)
    .join(", ");
}

const RECORDS: Readonly<Record<string, () => string>> = {
  addresses: m.dsr_class_addresses,
  authority_requests: m.authority_requests,
  billing_details: m.merge_payers,
  carriers: m.merge_carriers,
  credit_checks: m.dsr_class_credit_checks,
  customer_roles: m.contacts,
  drivers: m.merge_drivers,
  emails: m.dsr_class_emails,
  external_ids: m.dsr_class_external_ids,
  former_names: m.dsr_class_former_names,
  invoices: m.merge_invoices,
  mandates: m.dsr_class_mandates,
  orders: m.merge_orders,
  organisations: m.merge_firms,
  phones: m.dsr_class_phones,
  prices: m.prices,
  protections: m.dsr_class_protections,
  sites: m.nav_sites,
  vehicles: m.search_vehicles,
  weigh_tickets: m.nav_tickets,
};

export function recordsWord(recordType: string): string {
  return RECORDS[recordType]?.() ?? recordType;
}
