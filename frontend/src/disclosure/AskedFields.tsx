import type { NewAuthorityRequest } from "../contract/api.schemas.ts";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { understoodAs } from "../parts/understood.ts";
import { FieldBoxes, fieldsFrom } from "./FieldBoxes.tsx";

interface AskedFieldsProps {
  customerId: string | null;
  onChoose: (id: string | null) => void;
}

/** About whom an authority asks, what, when and by which law. */
export function AskedFields({ customerId, onChoose }: AskedFieldsProps) {
  return (
    <div className="stack">
      <CustomerPicker chosen={customerId} onChoose={onChoose} />
      <div className="pair">
        <Field name="reference" label={m.authority_reference()} isRequired />
        <DayField name="received_on" label={m.authority_received_on()} isPast isRequired />
      </div>
      <Field
        name="statute"
        label={m.authority_statute()}
        hint={m.authority_statute_hint()}
        isRequired
      />
      <FieldBoxes />
    </div>
  );
}

export function requestFrom(
  said: FormData,
  recipientId: string,
  partyId: string,
): NewAuthorityRequest {
  return {
    recipient_id: recipientId,
    party_id: partyId,
    reference: String(said.get("reference")).trim(),
    statute: String(said.get("statute")).trim(),
    received_on: String(said.get(understoodAs("received_on"))),
    fields: fieldsFrom(said),
  };
}
