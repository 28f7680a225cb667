import type { CustomerView, Language } from "../contract/api.schemas.ts";
import { LANGUAGE_WORDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import type { Edited } from "./merging.ts";

type Base =
  | "name"
  | "given_name"
  | "family_name"
  | "business_id"
  | "no_business_id_because"
  | "language"
  | "note";

/** Who a customer is, as a form edits it: an organisation by its name, a person by theirs. */
export function baseFields(customer: CustomerView): Edited[] {
  const field = (name: Base, word: string): Edited => ({
    name,
    word,
    read: (seen) => seen[name] ?? "",
    // A note is kept with the account, the rest with the party.
    origin: { record: name === "note" ? customer.id : customer.party_id, column: name },
  });
  const own =
    customer.form === "person"
      ? [field("given_name", m.given_name()), field("family_name", m.family_name())]
      : [
          field("name", m.official_name()),
          field("business_id", m.business_id()),
          field("no_business_id_because", m.no_business_id_because()),
        ];
  const language = { ...field("language", m.language()), say: sayLanguage };
  return [...own, language, field("note", m.note())];
}

function sayLanguage(language: string): string {
  return LANGUAGE_WORDS[language as Language]();
}
