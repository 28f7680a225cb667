/** How values and sources of a report are written. */
import type { SourceKind } from "../contract/api.schemas.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";

export const SOURCE_WORDS: Readonly<Record<SourceKind, () => string>> = {
  customer_phone: m.source_customer_phone,
  customer_email: m.source_customer_email,
  customer_visit: m.source_customer_visit,
  customer_self: m.source_customer_self,
  order: m.source_order,
  weighing: m.source_weighing,
  registration: m.source_registration,
  register_extract: m.source_register_extract,
  import: m.source_import,
  staff: m.source_staff,
  partner: m.source_partner,
  other: m.source_other,
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

export function valueWord(value: unknown): string {
  if (typeof value === "boolean") return value ? m.said_yes() : m.said_no();
  if (typeof value !== "string") return value === null ? "–" : JSON.stringify(value);
  if (DAY.test(value)) return day(value);
  return MOMENT.test(value) ? moment(value) : value;
}
