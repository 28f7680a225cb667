import type {
  Form,
  Language,
  NewAddress,
  NewCustomer,
  OrganisationKind,
} from "../contract/api.schemas.ts";
import { sourceFrom } from "../SourceFields.tsx";

/** What the form says, as the API wants it: what is empty is not said. */
export function customerFrom(said: FormData, form: Form): NewCustomer {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    form,
    ...(form === "person"
      ? { given_name: text("given_name"), family_name: text("family_name") }
      : {
          name: text("name"),
          kind: said.get("kind") as OrganisationKind,
          business_id: text("business_id"),
          no_business_id_because: text("no_business_id_because"),
        }),
    language: said.get("language") as Language,
    phones: listOf(text("phones/0")),
    emails: listOf(text("emails/0")),
    addresses: addressesFrom(text),
    source: sourceFrom(said),
  };
}

function listOf(value: string | null): string[] {
  return value ? [value] : [];
}

/** An address that is begun goes whole: what it lacks is for the API to point at. */
function addressesFrom(text: (name: string) => string | null): NewAddress[] {
  const [street, postal_code, town] = ["street", "postal_code", "town"].map((part) =>
    text(`addresses/0/${part}`),
  );
  if (!street && !postal_code && !town) return [];
  return [{ street: street ?? "", postal_code: postal_code ?? "", town: town ?? "" }];
}
