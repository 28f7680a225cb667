import { useState } from "react";
import type { MandateScope } from "../contract/api.schemas.ts";
import { MANDATE_SCOPES, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";

/** In what somebody may act; in one matter at least. */
export function ScopeBoxes() {
  const [ticked, setTicked] = useState<readonly MandateScope[]>([]);

  function turn(scope: MandateScope): void {
    const without = ticked.filter((one) => one !== scope);
    setTicked(without.length < ticked.length ? without : [...ticked, scope]);
  }

  return (
    <fieldset className="boxes" data-label={m.mandate_scopes()}>
      <legend className="lbl">{m.mandate_scopes()}</legend>
      {optionsOf(MANDATE_SCOPES).map(({ value, word }, at) => (
        <label key={value} className="either">
          <input
            type="checkbox"
            name="scopes"
            value={value}
            checked={ticked.includes(value)}
            onChange={() => turn(value)}
            required={at === 0 && ticked.length === 0}
          />
          <span className="capital">{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
