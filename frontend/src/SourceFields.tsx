import type { SourceKind, StatedSource } from "./contract/api.schemas.ts";
import { ASKED_SOURCES, optionsOf, SOURCES } from "./format/words.ts";
import { m } from "./paraglide/messages.js";
import { Choice } from "./parts/Choice.tsx";
import { Field } from "./parts/Field.tsx";

/** On whose word a value is stored. Asked with every value that speaks of a person. */
export function SourceFields() {
  return (
    <fieldset className="group source">
      <legend>{m.source_asked()}</legend>
      <Choice
        name="source/kind"
        label={m.source()}
        options={optionsOf(SOURCES, ASKED_SOURCES)}
        isRequired
      />
      <Field
        name="source/reference"
        label={m.source_reference()}
        hint={m.source_hint()}
        isOptional
      />
    </fieldset>
  );
}

export function sourceFrom(said: FormData): StatedSource {
  const reference = String(said.get("source/reference") ?? "").trim();
  const kind = said.get("source/kind") as SourceKind;
  return reference ? { kind, reference } : { kind };
}
