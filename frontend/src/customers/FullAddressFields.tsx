import type { AddressView } from "../contract/api.schemas.ts";
import { ADDRESS_KINDS, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";

/** A whole address: what it is for, and every part of it. */
export function FullAddressFields({ shown }: { shown?: AddressView }) {
  return (
    <>
      <Choice
        name="kind"
        label={m.address_kind()}
        options={optionsOf(ADDRESS_KINDS)}
        defaultValue={shown?.kind ?? "postal"}
        isRequired
      />
      <Field
        name="street"
        label={m.street()}
        defaultValue={shown?.street ?? ""}
        autoFocus
        isRequired
      />
      <div className="pair">
        <Field
          name="postal_code"
          label={m.postal_code()}
          inputMode="numeric"
          defaultValue={shown?.postal_code ?? ""}
          isRequired
        />
        <Field name="town" label={m.town()} defaultValue={shown?.town ?? ""} isRequired />
      </div>
    </>
  );
}
