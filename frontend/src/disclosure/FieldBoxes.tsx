import type { DisclosedField } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { ASKED_FIELDS } from "./recipientWords.ts";

interface FieldBoxesProps {
  only?: readonly DisclosedField[];
}

/** What of a person: boxes to tick, those that were asked for ticked at first. */
export function FieldBoxes({ only }: FieldBoxesProps) {
  const fields = only ?? (Object.keys(ASKED_FIELDS) as DisclosedField[]);
  return (
    <fieldset className="boxes">
      <legend className="lbl">{m.asked_fields()}</legend>
      {fields.map((field) => (
        <label key={field} className="either">
          <input
            type="checkbox"
            name="fields"
            value={field}
            defaultChecked={only !== undefined}
          />
          <span>{ASKED_FIELDS[field]()}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function fieldsFrom(said: FormData): DisclosedField[] {
  return said.getAll("fields") as DisclosedField[];
}
