/** What a report comes to in a few figures, and which of its values are put right in place. */
import type {
  FieldPolicy,
  MyData,
  ToldField,
  ToldRecord,
  ToldRecords,
} from "../../contract/api.schemas.ts";
import { day } from "../../format/dates.ts";
import { registerNow } from "../../format/registerTime.ts";
import { m } from "../../paraglide/messages.js";
import type { KeyFact } from "../../parts/KeyFacts.tsx";

/** How many records of a class, looks and recipients the page brings at first. */
export const FIRST = 20;
const QUARTER_MS = 90 * 86_400_000;

/** One value with all that is told about it. */
export interface OwnValue {
  readonly of: ToldRecords;
  readonly record: ToldRecord;
  readonly field: ToldField;
  readonly policy: FieldPolicy;
}

export function factsOf(told: MyData): KeyFact[] {
  const since = registerNow().getTime() - QUARTER_MS;
  const recent = told.viewings.filter(({ at }) => Date.parse(at) >= since);
  const names = new Set(told.recipients.map(({ name }) => name));
  return [
    {
      label: m.my_fact_records(),
      figure: told.classes.reduce((all, { count }) => all + count, 0),
    },
    { label: m.my_fact_recipients(), figure: names.size },
    {
      label: m.my_fact_looks(),
      figure: recent.length < FIRST ? recent.length : `${String(FIRST)}+`,
    },
    { label: m.my_fact_next(), figure: told.next_on ? day(told.next_on) : "–" },
  ];
}

/** The values that the table of policies names, in the order of the report. */
export function ownValues({ classes, policies }: MyData): OwnValue[] {
  return classes.flatMap((of) => {
    const known = policies.filter(({ record_class }) => record_class === of.name);
    return of.records.flatMap((record) =>
      record.fields.flatMap((field) => {
        const policy = known.find((one) => one.field === field.name);
        return policy && field.value !== null ? [{ of, record, field, policy }] : [];
      }),
    );
  });
}
