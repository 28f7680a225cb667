import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { TownFields, type Shown } from "./TownFields.tsx";

interface AddressFieldsProps {
  within?: string;
  /** What it says at first. */
  shown?: (Shown & { readonly street: string | null }) | undefined;
}

/** Street, postal code and town; `within` is where the API keeps them. */
export function AddressFields({ within = "", shown }: AddressFieldsProps) {
  return (
    <>
      <Field
        name={`${within}street`}
        label={m.street()}
        defaultValue={shown?.street ?? ""}
        isOptional
      />
      <TownFields within={within} shown={shown} />
    </>
  );
}
