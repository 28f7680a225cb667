/** The fields that a request may have corrected, and how. */
import type { Correction } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

export const CORRECTABLE: Readonly<Record<string, () => string>> = {
  "phones.number": m.phone,
  "emails.address": m.email,
  "addresses.street": m.dsr_field_street,
  "addresses.postal_code": m.dsr_field_postal_code,
  "addresses.town": m.dsr_field_town,
  "persons.given_name": m.dsr_field_given_name,
  "persons.family_name": m.dsr_field_family_name,
  "customer_roles.title": m.dsr_field_title,
  "customer_notes.text": m.dsr_field_note,
};

export const CORRECTIONS: Record<Correction, () => string> = {
  correct: m.dsr_correction_correct,
  delete: m.dsr_correction_delete,
  complete: m.dsr_correction_complete,
};

/** Fields that make a record of their own, so that what was missing can be added. */
export const ADDABLE: ReadonlySet<string> = new Set(["phones.number", "emails.address"]);

/** Whether the case itself can put the field right. */
export function isCorrectable(field: string | null): boolean {
  return field !== null && field in CORRECTABLE;
}
