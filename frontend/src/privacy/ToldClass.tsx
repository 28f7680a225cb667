import type { ToldField, ToldRecord, ToldRecords } from "../contract/api.schemas.ts";
import { BASES } from "../disclosure/recipientWords.ts";
import { day } from "../format/dates.ts";
import { purposeWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { SOURCE_WORDS, valueWord } from "./told.ts";

interface ToldClassProps {
  told: ToldRecords;
  unlessRuled: string;
}

/** The records of one class, or the first of them, with sources and the day they go. */
export function ToldClass({ told, unlessRuled }: ToldClassProps) {
  const why = [...told.purposes.map(purposeWord), BASES[told.basis]()].join(" · ");
  const more = told.count - told.records.length;
  return (
    <Panel
      title={told.title}
      note={why}
      footer={more > 0 ? m.report_more({ count: more }) : undefined}
    >
      {told.records.map((record) => (
        <ToldOne key={record.id} record={record} unlessRuled={unlessRuled} />
      ))}
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
