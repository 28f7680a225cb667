/** The words for roles of the staff and for purposes: the frame shows both on every page. */
import type { Role } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

const ROLES: Partial<Record<Role, () => string>> = {
  weighmaster: m.staff_weighmaster,
  "order-desk": m.staff_order_desk,
  billing: m.staff_billing,
  "register-keeper": m.staff_register_keeper,
  "archive-keeper": m.staff_archive_keeper,
  marketing: m.staff_marketing,
  admin: m.staff_admin,
  auditor: m.staff_auditor,
};

/** Roles that nobody of the staff holds: of customers, drivers and machines. */
const OUTSIDE: Partial<Record<Role, () => string>> = {
  customer: m.role_customer,
  driver: m.role_driver_account,
  "billing-partner": m.role_billing_partner,
  "credit-partner": m.role_credit_partner,
  "collection-partner": m.role_collection_partner,
  "carrier-partner": m.role_carrier_partner,
  "accounting-partner": m.role_accounting_partner,
  "gate-partner": m.role_gate_partner,
};

/** The roles an account of the staff can hold. */
export const STAFF_ROLES = Object.keys(ROLES) as Role[];

export function roleWord(role: string): string {
  return (ROLES[role as Role] ?? OUTSIDE[role as Role])?.() ?? role;
}

const PURPOSES: Record<string, () => string> = {
  "order-handling": m.purpose_order_handling,
  delivery: m.purpose_delivery,
  weighing: m.purpose_weighing,
  billing: m.purpose_billing,
  "credit-control": m.purpose_credit_control,
  "customer-care": m.purpose_customer_care,
  "data-subject-request": m.purpose_data_subject_request,
  archiving: m.purpose_archiving,
  marketing: m.purpose_marketing,
  administration: m.purpose_administration,
  audit: m.purpose_audit,
  "own-data": m.purpose_own_data,
  emergency: m.purpose_emergency,
};

export function purposeWord(purpose: string): string {
  return PURPOSES[purpose]?.() ?? purpose;
}
