import type { ImportView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { fieldWord } from "./fieldWords.ts";

/** By what rows are known again, and what is done with those that are and those that are not. */
export function WhatIsDone({ shown }: { shown: ImportView }) {
  const update = { value: "update", word: m.import_update_known() };
  return (
    <fieldset className="group body">
      <legend>{m.import_what_is_done()}</legend>
      <p className="muted">{m.import_outranked_note()}</p>
      <div className="pair">
        <Choice
          name="match_key"
          label={m.import_match_key()}
          options={shown.match_keys.map((value) => ({
            value,
            word: fieldWord(value, shown.noun),
          }))}
          defaultValue={shown.match_key}
        />
        <Choice
          name="when_known"
          label={m.import_when_known()}
          options={[
            { value: "skip", word: m.import_skip_known() },
            ...(shown.noun === "open-invoices" ? [] : [update]),
          ]}
          defaultValue={shown.when_known}
        />
        <Choice
          name="when_new"
          label={m.import_when_new()}
          options={[
            { value: "create", word: m.import_create_new() },
            { value: "skip", word: m.import_skip_new() },
          ]}
          defaultValue={shown.when_new}
        />
      </div>
    </fieldset>
  );
}
