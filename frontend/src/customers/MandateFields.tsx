import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { MANDATE_KINDS, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice, type Option } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { ScopeBoxes } from "./ScopeBoxes.tsx";

export const NEW_PERSON = "new";

/** Who acts for a customer, by what right, in what and until when. */
export function MandateFields({ customer }: { customer: CustomerView }) {
  const known = personsOf(customer);
  const [person, setPerson] = useState(known[0]?.value ?? NEW_PERSON);
  return (
    <>
      {known.length > 0 ? (
        <Choice
          name="person_id"
          label={m.mandate_who()}
          options={[...known, { value: NEW_PERSON, word: m.mandate_new_person() }]}
          value={person}
          onChange={setPerson}
          isRequired
        />
      ) : null}
      {person === NEW_PERSON ? (
        <div className="pair">
          <Field name="given_name" label={m.given_name()} autoFocus isRequired />
          <Field name="family_name" label={m.family_name()} isRequired />
        </div>
      ) : null}
      <Choice
        name="kind"
        label={m.mandate_kind()}
        options={optionsOf(MANDATE_KINDS)}
        isRequired
      />
      <ScopeBoxes />
      <div className="pair">
        <DayField name="valid_from" label={m.valid_from()} isOptional />
        <DayField name="valid_to" label={m.valid_to()} isOptional />
      </div>
      <Field
        name="evidence"
        label={m.mandate_evidence()}
        hint={m.mandate_evidence_hint()}
        isOptional
      />
    </>
  );
}

/** The contacts that the caller sees by name, each once; nobody acts for themselves. */
function personsOf({ contacts, party_id }: CustomerView): Option[] {
  const named = contacts.flatMap(({ person_id, name }) =>
    name && person_id !== party_id ? [{ value: person_id, word: name }] : [],
  );
  return named.filter(({ value }, at) => named.findIndex((one) => one.value === value) === at);
}
