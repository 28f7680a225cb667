import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";

/** Street, postal code and town; `within` is where the API keeps them. */
export function AddressFields({ within = "" }: { within?: string }) {
  return (
    <>
      <Field name={`${within}street`} label={m.street()} isOptional />
      <div className="pair">
        <Field
          name={`${within}postal_code`}
          label={m.postal_code()}
          inputMode="numeric"
          isOptional
        />
        <Field name={`${within}town`} label={m.town()} isOptional />
      </div>
    </>
  );
}
