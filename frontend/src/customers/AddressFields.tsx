import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";

interface Shown {
  readonly street: string | null;
  readonly postal_code: string | null;
  readonly town: string | null;
}

interface AddressFieldsProps {
  within?: string;
  /** What it says at first. */
  shown?: Shown | undefined;
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
      <div className="pair">
        <Field
          name={`${within}postal_code`}
          label={m.postal_code()}
          defaultValue={shown?.postal_code ?? ""}
          inputMode="numeric"
          isOptional
        />
        <Field
          name={`${within}town`}
          label={m.town()}
          defaultValue={shown?.town ?? ""}
          isOptional
        />
      </div>
    </>
  );
}
