import type { EmailView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FlagBoxes } from "./FlagBoxes.tsx";
import { EMAIL_FLAGS, NEW_EMAIL } from "./flags.ts";

interface EmailFieldProps {
  defaultValue?: string;
  shown?: Pick<EmailView, keyof typeof EMAIL_FLAGS>;
}

/** An e-mail address, and what it is for. */
export function EmailField({ defaultValue = "", shown = NEW_EMAIL }: EmailFieldProps) {
  return (
    <>
      <Field
        name="address"
        label={m.email()}
        type="email"
        defaultValue={defaultValue}
        autoFocus
        isRequired
      />
      <FlagBoxes label={m.email_uses()} words={EMAIL_FLAGS} shown={shown} />
    </>
  );
}
