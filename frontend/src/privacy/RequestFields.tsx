import { LANGUAGE_WORDS, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { PersonFields } from "./PersonFields.tsx";
import { CHANNELS, REQUEST_KINDS } from "./words.ts";

/** The fields of a request, in the order a letter answers them. */
export function RequestFields() {
  return (
    <>
      <PersonFields />
      <div className="pair">
        <Choice
          name="kind"
          label={m.dsr_what()}
          options={optionsOf(REQUEST_KINDS)}
          isRequired
        />
        <Choice name="channel" label={m.dsr_how()} options={optionsOf(CHANNELS)} isRequired />
      </div>
      <div className="pair">
        <DayField name="received_on" label={m.dsr_received_on()} isRequired />
        <Choice
          name="language"
          label={m.dsr_language()}
          options={optionsOf(LANGUAGE_WORDS)}
          defaultValue="fi"
          isRequired
        />
      </div>
      <Field name="note" label={m.note()} hint={m.dsr_note_hint()} rows={3} isOptional />
    </>
  );
}
