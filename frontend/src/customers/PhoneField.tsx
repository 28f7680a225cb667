import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";

/** A phone number, in any form people write it. */
export function PhoneField({ defaultValue = "" }: { defaultValue?: string }) {
  return (
    <Field
      name="number"
      label={m.phone()}
      hint={m.phone_hint()}
      type="tel"
      defaultValue={defaultValue}
      autoFocus
      isRequired
    />
  );
}
