import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { LANGUAGE_WORDS, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";

/** The fields that say who a customer is. */
export function BaseFields({ customer }: { customer: CustomerView }) {
  return (
    <>
      {customer.form === "person" ? (
        <PersonNames customer={customer} />
      ) : (
        <Organisation customer={customer} />
      )}
      <div className="pair">
        <Choice
          name="language"
          label={m.language()}
          options={optionsOf(LANGUAGE_WORDS)}
          defaultValue={customer.language}
          isRequired
        />
        <DayField name="named_since" label={m.named_since()} isOptional />
      </div>
      <Field
        name="note"
        label={m.note()}
        hint={m.note_hint()}
        rows={3}
        defaultValue={customer.note ?? ""}
        isOptional
      />
    </>
  );
}

function PersonNames({ customer }: { customer: CustomerView }) {
  return (
    <div className="pair">
      <Field
        name="given_name"
        label={m.given_name()}
        defaultValue={customer.given_name ?? ""}
        autoFocus
        isRequired
      />
      <Field
        name="family_name"
        label={m.family_name()}
        defaultValue={customer.family_name ?? ""}
        isRequired
      />
    </div>
  );
}

function Organisation({ customer }: { customer: CustomerView }) {
  const [businessId, setBusinessId] = useState(customer.business_id ?? "");
  return (
    <>
      <Field
        name="name"
        label={m.official_name()}
        defaultValue={customer.name ?? ""}
        autoFocus
        isRequired
      />
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
            defaultValue={customer.no_business_id_because ?? ""}
            isRequired
          />
        )}
      </div>
    </>
  );
}
