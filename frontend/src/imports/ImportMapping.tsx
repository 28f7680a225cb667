import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ImportView, NewMapping } from "../contract/api.schemas.ts";
import { getReadImportQueryKey, useMapImport } from "../contract/imports/imports.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Panel } from "../parts/Panel.tsx";
import { fieldWord } from "./fieldWords.ts";
import { KeepProfile } from "./KeepProfile.tsx";
import { WhatIsDone } from "./WhatIsDone.tsx";

const SKIP = "-";

/** Which column holds what. The guesses are the server's; a person has the last word. */
export function ImportMapping({
  shown,
  onMapped,
}: {
  shown: ImportView;
  onMapped: () => void;
}) {
  const mapping = useMapImport();
  const table = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();

  function map(said: FormData): void {
    mapping.mutate(
      {
        importId: shown.id,
        data: mappingFrom(said, shown.columns),
        headers: { "If-Match": `"${shown.version}"` },
      },
      { onSuccess: done },
    );
  }

  function asItStands(): NewMapping {
    const form = table.current?.closest("form");
    return mappingFrom(new FormData(form ?? undefined), shown.columns);
  }

  async function done(): Promise<void> {
    await queries.invalidateQueries({ queryKey: getReadImportQueryKey(shown.id) });
    onMapped();
  }

  return (
    <Panel title={m.import_step_mapping()} note={m.import_mapping_note()} bare>
      <Form onSubmit={map} problem={mapping.error} label={m.import_step_mapping()}>
        <div ref={table}>
          <ColumnsTable shown={shown} />
        </div>
        <WhatIsDone shown={shown} />
        {shown.noun === "customers" ? <WithoutBusinessId shown={shown} /> : null}
        <div className="savebar">
          <KeepProfile noun={shown.noun} mapping={asItStands} />
          <Button type="submit" look="pri" isPending={mapping.isPending}>
            {m.import_preview()}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

/** Each column with what is in it, and what it is taken for. */
function ColumnsTable({ shown }: { shown: ImportView }) {
  return (
    <div className="tbl-wrap">
      <table className="tbl map">
        <thead>
          <tr>
            <th scope="col">{m.import_column()}</th>
            <th scope="col">{m.import_sample()}</th>
            <th scope="col">{m.import_field()}</th>
          </tr>
        </thead>
        <tbody>
          {shown.columns.map((column, index) => (
            <ColumnRow key={column} shown={shown} column={column} index={index} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function mappingFrom(said: FormData, columns: readonly string[]): NewMapping {
  const chosen = columns.map((column, index) => {
    const field = String(said.get(`column-${index}`));
    return [column, field === SKIP ? null : field];
  });
  const key = String(said.get("match_key"));
  const counts =
    said.get("when_known") === "update" || chosen.some(([, field]) => field === key);
  return {
    mapping: Object.fromEntries(chosen) as NewMapping["mapping"],
    match_key: (counts ? key : null) as NewMapping["match_key"] & string,
    when_known: said.get("when_known") as NewMapping["when_known"] & string,
    when_new: said.get("when_new") as NewMapping["when_new"] & string,
    no_business_id_because: String(said.get("no_business_id_because") ?? "").trim() || null,
    persons_without_business_id: said.get("persons_without_business_id") === "yes",
  };
}

/** What rows without a Y-tunnus are: organisations with a reason, or persons. */
function WithoutBusinessId({ shown }: { shown: ImportView }) {
  return (
    <fieldset className="group body">
      <legend>{m.import_without_business_id()}</legend>
      <div className="pair">
        <Choice
          name="persons_without_business_id"
          label={m.import_they_are()}
          options={[
            { value: "no", word: m.import_organisations() },
            { value: "yes", word: m.import_persons() },
          ]}
          defaultValue={shown.persons_without_business_id ? "yes" : "no"}
        />
        <Field
          name="no_business_id_because"
          label={m.no_business_id_because()}
          defaultValue={shown.no_business_id_because ?? ""}
          isOptional
        />
      </div>
    </fieldset>
  );
}

interface ColumnRowProps {
  shown: ImportView;
  column: string;
  index: number;
}

function ColumnRow({ shown, column, index }: ColumnRowProps) {
  const fields = shown.fields
    .filter((one) => one !== "ignore")
    .map((value) => ({ value, word: fieldWord(value, shown.noun) }));
  const sample = shown.sample.map((row) => row.cells?.[index]).filter(Boolean);
  return (
    <tr>
      <th scope="row">{column}</th>
      <td className="wrapc muted">{sample.join(" · ")}</td>
      <td>
        <Choice
          name={`column-${index}`}
          label={m.import_field_of({ column })}
          options={[{ value: SKIP, word: m.import_skip() }, ...fields]}
          defaultValue={shown.mapping[column] ?? SKIP}
        />
      </td>
    </tr>
  );
}
