import type { Noun } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

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
  email: m.email,
  phone: m.phone,
  contact_name: m.contact_name,
  language: m.language,
  note: m.note,
  external_id: m.import_external_id,
  customer_number: m.customer_number,
  code: m.import_code,
  customer_code: m.import_customer_code,
  site_code: m.import_site_code,
  property_id: m.import_property_id,
  position: m.import_position,
  valid_from: m.valid_from,
  valid_to: m.valid_to,
  access_notes: m.import_access_notes,
  title: m.import_job_title,
  product_code: m.import_product_code,
  unit: m.unit,
  unit_price: m.import_unit_price,
  material: m.material,
  direction: m.direction,
  vat_class: m.vat_class,
  waste_code: m.waste_code,
  reference: m.import_reference,
  invoice_on: m.import_invoice_on,
  due_on: m.import_due_on,
  total: m.import_total,
  open: m.import_open,
};

const NOUNS: Record<Noun, () => string> = {
  customers: m.import_noun_customers,
  sites: m.import_noun_sites,
  contacts: m.import_noun_contacts,
  products: m.import_noun_products,
  prices: m.import_noun_prices,
  "open-invoices": m.import_noun_open_invoices,
};

/** What a list is of, in a word. */
export function nounWord(noun: Noun): string {
  return NOUNS[noun]();
}

/** The word for a field of the register that a column can be mapped to. */
export function fieldWord(field: string, noun: Noun = "customers"): string {
  if (field === "number" && noun === "open-invoices") return m.import_invoice_number();
  if (field === "name" && noun !== "customers") return m.name();
  return WORDS[field]?.() ?? field;
}
