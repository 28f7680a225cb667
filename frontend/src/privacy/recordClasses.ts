/** What the classes of records in a plan are called. */
import { m } from "../paraglide/messages.js";

const CLASSES: Readonly<Record<string, () => string>> = {
  addresses: m.dsr_class_addresses,
  billing_details: m.dsr_class_billing_details,
  change_proposals: m.dsr_class_change_proposals,
  credit_checks: m.dsr_class_credit_checks,
  customer_roles: m.dsr_class_customer_roles,
  customer_notes: m.dsr_class_customer_notes,
  customer_tasks: m.dsr_class_customer_tasks,
  customers: m.dsr_class_customers,
  data_subject_requests: m.dsr_class_data_subject_requests,
  distinctions: m.dsr_class_distinctions,
  emails: m.dsr_class_emails,
  emergency_openings: m.dsr_class_emergency_openings,
  external_ids: m.dsr_class_external_ids,
  former_names: m.dsr_class_former_names,
  gate_events: m.dsr_class_gate_events,
  import_rows: m.dsr_class_import_rows,
  invoice_parties: m.dsr_class_invoice_parties,
  loads: m.dsr_class_loads,
  mandates: m.dsr_class_mandates,
  merges: m.dsr_class_merges,
  message_attachments: m.dsr_class_message_attachments,
  message_threads: m.dsr_class_message_threads,
  messages: m.dsr_class_messages,
  order_archivings: m.dsr_class_order_archivings,
  orders: m.dsr_class_orders,
  organisations: m.dsr_class_organisations,
  outgoing_mails: m.dsr_class_outgoing_mails,
  paper_subjects: m.dsr_class_paper_subjects,
  party_keys: m.dsr_class_party_keys,
  parties: m.dsr_class_parties,
  payments: m.dsr_class_payments,
  persons: m.dsr_class_persons,
  phones: m.dsr_class_phones,
  protections: m.dsr_class_protections,
  provenance: m.dsr_class_provenance,
  request_items: m.dsr_class_request_items,
  request_pauses: m.dsr_class_request_pauses,
  sites: m.dsr_class_sites,
  ticket_persons: m.dsr_class_ticket_persons,
  vehicles: m.dsr_class_vehicles,
};

export function classWord(name: string): string {
  return CLASSES[name]?.() ?? name;
}
