import type { AddressView, CustomerView } from "../contract/api.schemas.ts";
import { useChangeAddress } from "../contract/customers/customers.ts";
import { ADDRESS_KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { sourceFrom } from "../SourceFields.tsx";
import { addressFrom } from "./addressFrom.ts";
import { CorrectValue } from "./CorrectValue.tsx";
import { FullAddressFields } from "./FullAddressFields.tsx";
import type { Edited } from "./merging.ts";

interface ChangeAddressProps {
  customer: CustomerView;
  shown: AddressView;
  onClose: () => void;
}

/** Correct an address; the earlier one stays known with its source. */
export function ChangeAddress({ customer, shown, onClose }: ChangeAddressProps) {
  const { mutate, error, isPending } = useChangeAddress();
  return (
    <CorrectValue
      customer={customer}
      title={m.correct_address()}
      save={m.save_address()}
      done={m.address_changed()}
      sending={{
        error,
        isPending,
        send: (said, { version }, told) =>
          mutate(
            {
              addressId: shown.id,
              data: { ...addressFrom(said, shown.country), source: sourceFrom(said) },
              headers: { "If-Match": `"${version}"` },
            },
            told,
          ),
      }}
      edited={partsOf(shown)}
      onClose={onClose}
    >
      <FullAddressFields shown={shown} />
    </CorrectValue>
  );
}

function partsOf(shown: AddressView): Edited[] {
  const part = (name: "kind" | "street" | "postal_code" | "town", word: string): Edited => ({
    name,
    word,
    read: ({ addresses }) => addresses.find(({ id }) => id === shown.id)?.[name] ?? "",
    origin: { record: shown.id, column: name },
  });
  return [
    { ...part("kind", m.address_kind()), say: sayKind },
    part("street", m.street()),
    part("postal_code", m.postal_code()),
    part("town", m.town()),
  ];
}

function sayKind(kind: string): string {
  return ADDRESS_KINDS[kind as AddressView["kind"]]();
}
