import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type {
  AccessReport as Report,
  ToldField,
  ToldRecord,
  ToldRecords,
} from "../contract/api.schemas.ts";
import { BASES } from "../disclosure/recipientWords.ts";
import { day } from "../format/dates.ts";
import { purposeWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { SOURCE_WORDS, valueWord } from "./told.ts";

/** How the records of a class are fetched that come after one. */
export type NextRecords = (name: string, after: string) => Promise<Report>;

interface ToldClassProps {
  told: ToldRecords;
  unlessRuled: string;
  next: NextRecords;
}

/** The records of one class, as many as one asks for, with sources and the day they go. */
export function ToldClass({ told, unlessRuled, next }: ToldClassProps) {
  const [pages, setPages] = useState<readonly ToldRecords[]>([told]);
  const fetching = useMutation({ mutationFn: (after: string) => next(told.name, after) });
  const records = pages.flatMap((page) => page.records);
  const after = pages.at(-1)?.next_after;
  const why = [...told.purposes.map(purposeWord), BASES[told.basis]()].join(" · ");

  function more(from: string): void {
    fetching.mutate(from, {
      onSuccess: ({ classes }) => setPages((known) => [...known, ...classes]),
    });
  }

  return (
    <Panel title={told.title} note={why}>
      {records.map((record) => (
        <ToldOne key={record.id} record={record} unlessRuled={unlessRuled} />
      ))}
      <ProblemNote problem={fetching.error} />
      {after ? (
        <div className="list-foot">
          <span role="status">{m.report_of({ shown: records.length, count: told.count })}</span>
          <Button size="sm" isPending={fetching.isPending} onPress={() => more(after)}>
            {m.load_more()}
          </Button>
        </div>
      ) : null}
    </Panel>
  );
}

function ToldOne({ record, unlessRuled }: { record: ToldRecord; unlessRuled: string }) {
  const basis = [...new Set(record.kept.map((one) => one.basis))].join(", ");
  return (
    <div className="told">
      <dl className="kv">
        {record.fields.map((field) => (
          <Value key={field.name} field={field} />
        ))}
      </dl>
      <p className="small muted">
        {record.goes_after
          ? m.report_goes({ day: day(record.goes_after), why: basis })
          : unlessRuled}
      </p>
    </div>
  );
}

function Value({ field }: { field: ToldField }) {
  const { source } = field;
  return (
    <div className="term">
      <dt>{field.title}</dt>
      <dd>
        {field.says ?? valueWord(field.value)}
        {source ? (
          <small className="muted">
            {" "}
            {[SOURCE_WORDS[source.kind](), source.reference, day(source.recorded_at)]
              .filter(Boolean)
              .join(", ")}
          </small>
        ) : null}
      </dd>
    </div>
  );
}
