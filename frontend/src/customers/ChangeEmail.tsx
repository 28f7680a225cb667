import type { CustomerView, EmailView } from "../contract/api.schemas.ts";
import { useChangeEmail } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { sourceFrom } from "../SourceFields.tsx";
import { CorrectValue } from "./CorrectValue.tsx";
import { EmailField } from "./EmailField.tsx";
import { EMAIL_FLAGS, flagFields, flagsFrom } from "./flags.ts";

interface ChangeEmailProps {
  customer: CustomerView;
  shown: EmailView;
  onClose: () => void;
}

/** Correct an e-mail address; the earlier one stays known with its source. */
export function ChangeEmail({ customer, shown, onClose }: ChangeEmailProps) {
  const { mutate, error, isPending } = useChangeEmail();
  const find = (seen: CustomerView) => seen.emails.find(({ id }) => id === shown.id);
  const address = (seen: CustomerView) => find(seen)?.address ?? "";
  return (
    <CorrectValue
      customer={customer}
      title={m.correct_email()}
      save={m.save_email()}
      done={m.email_changed()}
      sending={{
        error,
        isPending,
        send: (said, { version }, told) =>
          mutate(
            {
              emailId: shown.id,
              data: {
                address: String(said.get("address")),
                ...flagsFrom(said, EMAIL_FLAGS),
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${version}"` },
            },
            told,
          ),
      }}
      edited={[
        {
          name: "address",
          word: m.email(),
          read: address,
          origin: { record: shown.id, column: "address" },
        },
        ...flagFields(EMAIL_FLAGS, find),
      ]}
      onClose={onClose}
    >
      <EmailField defaultValue={address(customer)} shown={shown} />
    </CorrectValue>
  );
}
