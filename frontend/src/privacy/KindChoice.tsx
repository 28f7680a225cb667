import { useState } from "react";
import type { RequestKind } from "../contract/api.schemas.ts";
import { optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { AGAINST } from "./itemWords.ts";
import { REQUEST_KINDS } from "./words.ts";

const KINDS = Object.keys(REQUEST_KINDS) as RequestKind[];
const OBJECTIONS = optionsOf(AGAINST).filter(({ value }) => value !== "consent");

/** What is asked: several rights at once, each of which gets its own decision. */
export function KindChoice() {
  const [isObjecting, object] = useState(false);
  return (
    <fieldset className="group">
      <legend>
        {m.dsr_what_many()} <span className="muted">({m.dsr_what_many_hint()})</span>
      </legend>
      <div className="dsr-kinds">
        {KINDS.map((kind) => (
          <label key={kind} className="either">
            <input
              type="checkbox"
              name="kinds"
              value={kind}
              onChange={kind === "object" ? ({ target }) => object(target.checked) : undefined}
            />
            <span>{REQUEST_KINDS[kind]()}</span>
          </label>
        ))}
      </div>
      {isObjecting ? (
        <Choice name="against" label={m.dsr_against()} options={OBJECTIONS} isOptional />
      ) : null}
    </fieldset>
  );
}
