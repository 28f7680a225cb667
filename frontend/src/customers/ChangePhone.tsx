import type { CustomerView, PhoneView } from "../contract/api.schemas.ts";
import { useChangePhone } from "../contract/customers/customers.ts";
import { phone } from "../format/phone.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { CorrectValue } from "./CorrectValue.tsx";
import { sourceFrom } from "./SourceFields.tsx";

interface ChangePhoneProps {
  customer: CustomerView;
  shown: PhoneView;
  onClose: () => void;
}

/** Correct a phone number; the earlier one stays known with its source. */
export function ChangePhone({ customer, shown, onClose }: ChangePhoneProps) {
  const { mutate, error, isPending } = useChangePhone();
  return (
    <CorrectValue
      customer={customer}
      title={m.correct_phone()}
      save={m.save_phone()}
      done={m.phone_changed()}
      correction={{
        error,
        isPending,
        send: (said, told) =>
          mutate(
            {
              phoneId: shown.id,
              data: { number: String(said.get("number")), source: sourceFrom(said) },
              headers: { "If-Match": `"${customer.version}"` },
            },
            told,
          ),
      }}
      conflict={(said) => [
        { field: m.phone(), mine: String(said.get("number")), theirs: phone(shown.number) },
      ]}
      onClose={onClose}
    >
      <Field
        name="number"
        label={m.phone()}
        hint={m.phone_hint()}
        type="tel"
        defaultValue={phone(shown.number) ?? ""}
        autoFocus
        isRequired
      />
    </CorrectValue>
  );
}
