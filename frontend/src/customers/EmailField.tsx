import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";

/** An e-mail address. */
export function EmailField({ defaultValue = "" }: { defaultValue?: string }) {
  return (
    <Field
      name="address"
      label={m.email()}
      type="email"
      defaultValue={defaultValue}
      autoFocus
      isRequired
    />
  );
}
