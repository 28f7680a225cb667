/** What the kinds of records are called that somebody can look at. */
import { m } from "../paraglide/messages.js";

const NOUNS: Readonly<Record<string, () => string>> = {
  account_roles: m.looked_grants,
  accounts: m.looked_staff,
  views: m.looked_views,
  customers: m.nav_customers,
  data_subject_requests: m.nav_requests,
  invoices: m.nav_invoices,
  loads: m.nav_transports,
  orders: m.nav_orders,
  parties: m.looked_report,
  payments: m.nav_payments,
  sites: m.nav_sites,
  weigh_tickets: m.nav_tickets,
};

export function nounWord(recordType: string): string {
  return NOUNS[recordType]?.() ?? recordType;
}
