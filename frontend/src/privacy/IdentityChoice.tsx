import { m } from "../paraglide/messages.js";

const WAYS = [
  ["no_doubt", m.dsr_identity_no_doubt],
  ["office_visit", m.dsr_identity_office],
  ["", m.dsr_identity_later],
] as const;

/** Whether there is a reasonable doubt who asks: only then a proof is asked for. */
export function IdentityChoice() {
  return (
    <fieldset className="group">
      <legend>{m.dsr_identity()}</legend>
      {WAYS.map(([value, word]) => (
        <label key={value} className="either">
          <input type="radio" name="identity" value={value} defaultChecked={value === ""} />
          <span>{word()}</span>
        </label>
      ))}
    </fieldset>
  );
}
