/** The words for kinds of personal data. A kind without a word does not compile. */
import type { Category } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

export const CATEGORIES: Record<Category, () => string> = {
  identity: m.category_identity,
  contact: m.category_contact,
  address: m.category_address,
  billing: m.category_billing,
  vehicle: m.category_vehicle,
  free_text: m.category_free_text,
  credit: m.category_credit,
  staff: m.category_staff,
  protected: m.category_protected,
};
