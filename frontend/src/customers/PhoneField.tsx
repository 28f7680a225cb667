import type { PhoneView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FlagBoxes } from "./FlagBoxes.tsx";
import { NEW_PHONE, PHONE_FLAGS } from "./flags.ts";

interface PhoneFieldProps {
  defaultValue?: string;
  shown?: Pick<PhoneView, keyof typeof PHONE_FLAGS>;
}

/** A phone number, in any form people write it, and what it is not for. */
export function PhoneField({ defaultValue = "", shown = NEW_PHONE }: PhoneFieldProps) {
  return (
    <>
      <Field
        name="number"
        label={m.phone()}
        hint={m.phone_hint()}
        type="tel"
        defaultValue={defaultValue}
        autoFocus
        isRequired
      />
      <FlagBoxes label={m.phone_limits()} words={PHONE_FLAGS} shown={shown} />
    </>
  );
}
