import type { CustomerView, PhoneView } from "../contract/api.schemas.ts";
import { useChangePhone } from "../contract/customers/customers.ts";
import { phone } from "../format/phone.ts";
import { m } from "../paraglide/messages.js";
import { sourceFrom } from "../SourceFields.tsx";
import { CorrectValue } from "./CorrectValue.tsx";
import { flagFields, flagsFrom, PHONE_FLAGS } from "./flags.ts";
import { PhoneField } from "./PhoneField.tsx";

interface ChangePhoneProps {
  customer: CustomerView;
  shown: PhoneView;
  onClose: () => void;
}

/** Correct a phone number; the earlier one stays known with its source. */
export function ChangePhone({ customer, shown, onClose }: ChangePhoneProps) {
  const { mutate, error, isPending } = useChangePhone();
  const find = (seen: CustomerView) => seen.phones.find(({ id }) => id === shown.id);
  const number = (seen: CustomerView) => phone(find(seen)?.number ?? null) ?? "";
  return (
    <CorrectValue
      customer={customer}
      title={m.correct_phone()}
      save={m.save_phone()}
      done={m.phone_changed()}
      sending={{
        error,
        isPending,
        send: (said, { version }, told) =>
          mutate(
            {
              phoneId: shown.id,
              data: {
                number: String(said.get("number")),
                ...flagsFrom(said, PHONE_FLAGS),
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${version}"` },
            },
            told,
          ),
      }}
      edited={[
        {
          name: "number",
          word: m.phone(),
          read: number,
          origin: { record: shown.id, column: "number" },
        },
        ...flagFields(PHONE_FLAGS, find),
      ]}
      onClose={onClose}
    >
      <PhoneField defaultValue={number(customer)} shown={shown} />
    </CorrectValue>
  );
}
