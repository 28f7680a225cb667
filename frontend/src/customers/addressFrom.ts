import type { AddressKind, NewAddress } from "../contract/api.schemas.ts";

/** The address a form says. Its country is not asked: it stays what it was. */
export function addressFrom(said: FormData, country = "FI"): NewAddress {
  return {
    kind: said.get("kind") as AddressKind,
    street: String(said.get("street")),
    postal_code: String(said.get("postal_code")),
    town: String(said.get("town")),
    country,
  };
}
