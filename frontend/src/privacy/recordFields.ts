/** What the fields of records in a plan are called. */
import { m } from "../paraglide/messages.js";

/** In the order in which people say them: a name, how to reach it, and the rest. */
const FIELDS: Readonly<Record<string, () => string>> = {
  email: m.dsr_field_email,
  given_name: m.dsr_field_given_name,
  family_name: m.dsr_field_family_name,
  name: m.dsr_field_name,
  name_sort: m.dsr_field_name_sort,
  driver_name: m.dsr_field_driver_name,
  customer_name: m.dsr_field_customer_name,
  payer_name: m.dsr_field_payer_name,
  title: m.dsr_field_title,
  number: m.dsr_field_number,
  address: m.dsr_field_address,
  street: m.dsr_field_street,
  postal_code: m.dsr_field_postal_code,
  town: m.dsr_field_town,
  e_invoice_address: m.dsr_field_e_invoice_address,
  business_id: m.dsr_field_business_id,
  no_business_id_because: m.dsr_field_no_business_id_because,
  property_id: m.dsr_field_property_id,
  code: m.dsr_field_code,
  code_sort: m.dsr_field_code_sort,
  customer_code: m.dsr_field_customer_code,
  site_code: m.dsr_field_site_code,
  plate: m.dsr_field_plate,
  plate_key: m.dsr_field_plate_key,
  trailer_plate: m.dsr_field_trailer_plate,
  badge: m.dsr_field_badge,
  reference: m.dsr_field_reference,
  buyer_reference: m.dsr_field_buyer_reference,
  grade: m.dsr_field_grade,
  value: m.dsr_field_value,
  access_notes: m.dsr_field_access_notes,
  subject: m.dsr_field_subject,
  sender_name: m.dsr_field_sender_name,
  sender_address: m.dsr_field_sender_address,
  phone: m.dsr_field_phone,
  filename: m.dsr_field_filename,
  mail_id: m.dsr_field_mail_id,
  answers: m.dsr_field_answers,
  note: m.dsr_field_note,
  text: m.dsr_field_text,
  earlier_value: m.dsr_field_earlier_value,
  cells: m.dsr_field_cells,
  draft: m.dsr_field_draft,
  did: m.dsr_field_did,
  position: m.dsr_field_position,
  deceased_on: m.dsr_field_deceased_on,
  reason: m.dsr_field_reason,
  because: m.dsr_field_because,
  restored_because: m.dsr_field_restored_because,
  claimed: m.dsr_field_claimed,
  evidence: m.dsr_field_evidence,
  wrapped: m.dsr_field_wrapped,
  explanation: m.dsr_field_explanation,
  extension_told: m.dsr_field_extension_told,
  lifting_told: m.dsr_field_lifting_told,
  statement: m.dsr_field_statement,
  question: m.dsr_field_question,
  report: m.dsr_field_report,
  closing: m.dsr_field_closing,
};

const ORDER = Object.keys(FIELDS);

/** Name some fields, each word once: a name and the key it is sorted by are one thing. */
export function fieldWords(names: readonly string[]): string {
  const placed = names.toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
  return [...new Set(placed.map((name) => FIELDS[name]?.() ?? name))].join(", ");
}
