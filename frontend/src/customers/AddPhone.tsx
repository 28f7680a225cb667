import type { CustomerView } from "../contract/api.schemas.ts";
import { useAddPhone } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { sourceFrom } from "../SourceFields.tsx";
import { AddValue } from "./AddValue.tsx";
import { flagsFrom, PHONE_FLAGS } from "./flags.ts";
import { PhoneField } from "./PhoneField.tsx";

/** A phone number of a customer. */
export function AddPhone({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const { mutate, error, isPending } = useAddPhone();
  return (
    <AddValue
      customer={customer}
      title={m.add_phone()}
      save={m.save_phone()}
      done={m.phone_added()}
      adding={{
        error,
        isPending,
        send: (said, headers, told) =>
          mutate(
            {
              partyId: customer.party_id,
              data: {
                number: String(said.get("number")),
                ...flagsFrom(said, PHONE_FLAGS),
                source: sourceFrom(said),
              },
              headers,
            },
            told,
          ),
      }}
      onClose={onClose}
    >
      <PhoneField />
    </AddValue>
  );
}
