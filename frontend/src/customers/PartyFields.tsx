import { useState } from "react";
import type { Form } from "../contract/api.schemas.ts";
import { KINDS, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";

/** Who the customer is: the names of a person, or the name and number of a body. */
export function PartyFields({ form }: { form: Form }) {
  return (
    <fieldset className="group" key={form}>
      <legend>{m.details()}</legend>
      {form === "person" ? <PersonFields /> : <OrganisationFields />}
    </fieldset>
  );
}

function PersonFields() {
  return (
    <div className="pair">
      <Field name="given_name" label={m.given_name()} autoFocus isRequired />
      <Field name="family_name" label={m.family_name()} isRequired />
    </div>
  );
}

function OrganisationFields() {
  const [businessId, setBusinessId] = useState("");
  return (
    <>
      <div className="pair">
        <Field name="name" label={m.official_name()} autoFocus isRequired />
        <Choice
          name="kind"
          label={m.customer_kind()}
          options={optionsOf(KINDS)}
          defaultValue="company"
          isRequired
        />
      </div>
      <div className="pair">
        <Field
          name="business_id"
          label={m.business_id()}
          hint={m.business_id_hint()}
          value={businessId}
          onChange={setBusinessId}
          isOptional
        />
        {businessId ? null : (
          <Field
            name="no_business_id_because"
            label={m.no_business_id_because()}
            hint={m.no_business_id_hint()}
            isRequired
          />
        )}
      </div>
    </>
  );
}
