import type { CustomerView } from "../contract/api.schemas.ts";
import { useAddEmail } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { sourceFrom } from "../SourceFields.tsx";
import { AddValue } from "./AddValue.tsx";
import { EmailField } from "./EmailField.tsx";
import { EMAIL_FLAGS, flagsFrom } from "./flags.ts";

/** An e-mail address of a customer. */
export function AddEmail({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const { mutate, error, isPending } = useAddEmail();
  return (
    <AddValue
      customer={customer}
      title={m.add_email()}
      save={m.save_email()}
      done={m.email_added()}
      adding={{
        error,
        isPending,
        send: (said, headers, told) =>
          mutate(
            {
              partyId: customer.party_id,
              data: {
                address: String(said.get("address")),
                ...flagsFrom(said, EMAIL_FLAGS),
                source: sourceFrom(said),
              },
              headers,
            },
            told,
          ),
      }}
      onClose={onClose}
    >
      <EmailField />
    </AddValue>
  );
}
