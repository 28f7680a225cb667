/** What the fields of records in a plan are called. */
import { m } from "../paraglide/messages.js";

const FIELDS: Readonly<Record<string, () => string>> = {
  access_notes: m.dsr_field_access_notes,
  address: m.dsr_field_address,
  business_id: m.dsr_field_business_id,
  buyer_reference: m.dsr_field_buyer_reference,
  cells: m.dsr_field_cells,
  code: m.dsr_field_code,
  code_sort: m.dsr_field_code_sort,
  customer_code: m.dsr_field_customer_code,
  customer_name: m.dsr_field_customer_name,
  draft: m.dsr_field_draft,
  driver_name: m.dsr_field_driver_name,
  e_invoice_address: m.dsr_field_e_invoice_address,
  earlier_value: m.dsr_field_earlier_value,
  family_name: m.dsr_field_family_name,
  given_name: m.dsr_field_given_name,
  grade: m.dsr_field_grade,
  name: m.dsr_field_name,
  name_sort: m.dsr_field_name_sort,
  no_business_id_because: m.dsr_field_no_business_id_because,
  note: m.dsr_field_note,
  number: m.dsr_field_number,
  payer_name: m.dsr_field_payer_name,
  plate: m.dsr_field_plate,
  plate_key: m.dsr_field_plate_key,
  postal_code: m.dsr_field_postal_code,
  property_id: m.dsr_field_property_id,
  reference: m.dsr_field_reference,
  site_code: m.dsr_field_site_code,
  street: m.dsr_field_street,
  title: m.dsr_field_title,
  town: m.dsr_field_town,
  trailer_plate: m.dsr_field_trailer_plate,
  value: m.dsr_field_value,
};

/** Name some fields, each word once: a name and the key it is sorted by are one thing. */
export function fieldWords(names: readonly string[]): string {
  return [...new Set(names.map((name) => FIELDS[name]?.() ?? name))].join(", ");
}
