import { m } from "../../paraglide/messages.js";

const WORDS: Record<string, () => string> = {
  number: m.customer_number,
  name: m.official_name,
  given_name: m.given_name,
  family_name: m.family_name,
  kind: m.customer_kind,
  business_id: m.business_id,
  street: m.street,
  postal_code: m.postal_code,
  town: m.town,
  country: m.country,
  e_invoice_address: m.e_invoice_address,
  e_invoice_operator: m.e_invoice_operator,
  payment_term_days: m.payment_term,
  reference: m.billing_reference,
  email: m.email,
  phone: m.phone,
  contact_name: m.contact_name,
  language: m.language,
  note: m.note,
};

/** The word for a field of the register that a column can be mapped to. */
export function fieldWord(field: string): string {
  return WORDS[field]?.() ?? field;
}
