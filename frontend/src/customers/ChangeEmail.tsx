import type { CustomerView, EmailView } from "../contract/api.schemas.ts";
import { useChangeEmail } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { CorrectValue } from "./CorrectValue.tsx";
import { sourceFrom } from "./SourceFields.tsx";

interface ChangeEmailProps {
  customer: CustomerView;
  shown: EmailView;
  onClose: () => void;
}

/** Correct an e-mail address; the earlier one stays known with its source. */
export function ChangeEmail({ customer, shown, onClose }: ChangeEmailProps) {
  const { mutate, error, isPending } = useChangeEmail();
  return (
    <CorrectValue
      customer={customer}
      title={m.correct_email()}
      save={m.save_email()}
      done={m.email_changed()}
      correction={{
        error,
        isPending,
        send: (said, told) =>
          mutate(
            {
              emailId: shown.id,
              data: { address: String(said.get("address")), source: sourceFrom(said) },
              headers: { "If-Match": `"${customer.version}"` },
            },
            told,
          ),
      }}
      conflict={(said) => [
        { field: m.email(), mine: String(said.get("address")), theirs: shown.address },
      ]}
      onClose={onClose}
    >
      <Field
        name="address"
        label={m.email()}
        type="email"
        defaultValue={shown.address ?? ""}
        autoFocus
        isRequired
      />
    </CorrectValue>
  );
}
