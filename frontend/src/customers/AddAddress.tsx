import type { CustomerView } from "../contract/api.schemas.ts";
import { useAddAddress } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { sourceFrom } from "../SourceFields.tsx";
import { AddValue } from "./AddValue.tsx";
import { addressFrom } from "./addressFrom.ts";
import { FullAddressFields } from "./FullAddressFields.tsx";

/** Another address of a customer. */
export function AddAddress({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const { mutate, error, isPending } = useAddAddress();
  return (
    <AddValue
      customer={customer}
      title={m.add_address()}
      save={m.save_address()}
      done={m.address_added()}
      adding={{
        error,
        isPending,
        send: (said, headers, told) =>
          mutate(
            {
              partyId: customer.party_id,
              data: { ...addressFrom(said), source: sourceFrom(said) },
              headers,
            },
            told,
          ),
      }}
      onClose={onClose}
    >
      <FullAddressFields />
    </AddValue>
  );
}
