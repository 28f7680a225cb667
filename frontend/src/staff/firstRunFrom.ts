import type { FirstRun } from "../contract/api.schemas.ts";
import { languageNow } from "../format/language.ts";

/** What the first-run form says, as the API wants it. */
export function firstRunFrom(said: FormData): FirstRun {
  const text = (name: string): string => String(said.get(name) ?? "").trim();
  return {
    setup_code: text("setup_code"),
    company: {
      name: text("company/name"),
      business_id: text("company/business_id"),
      vat_number: text("company/vat_number") || null,
      street: text("company/street"),
      postal_code: text("company/postal_code"),
      town: text("company/town"),
      email: text("company/email"),
      phone: text("company/phone"),
    },
    admin: {
      name: text("admin/name"),
      username: text("admin/username"),
      password: String(said.get("admin/password") ?? ""),
      language: languageNow(),
    },
    nda_text: text("nda_text") || null,
  };
}
