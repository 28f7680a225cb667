import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";

/** Where the paper lies, and whether its signature was looked at; neither is required. */
export function LetterFields({ label }: { label: string | null }) {
  return (
    <fieldset className="group">
      <legend>{m.dsr_letter()}</legend>
      <p className="small muted">{m.dsr_letter_lead()}</p>
      <Field
        name="archive_label"
        label={m.dsr_archive_label()}
        hint={m.dsr_archive_hint()}
        defaultValue={label ?? ""}
        isOptional
      />
      <label className="either">
        <input type="checkbox" name="signature_checked" />
        <span>{m.dsr_signature_checked()}</span>
      </label>
    </fieldset>
  );
}
