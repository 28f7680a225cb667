import type { ReactNode } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { day, dayOf, moment } from "../format/dates.ts";
import { SHORT_SOURCES, SOURCES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Explained } from "../parts/Explained.tsx";
import { useOrigin, type Origin } from "./provenance.ts";

interface SourcedProps {
  customer: CustomerView;
  record: string;
  field: string;
  value: string | null;
  mono?: boolean;
  /** What can be done about the value, at the foot of its explanation. */
  actions?: (close: () => void) => ReactNode;
}

/** A value and, dotted, the word of its source; a press tells the rest. */
export function Sourced({
  customer,
  record,
  field,
  value,
  mono = false,
  actions,
}: SourcedProps) {
  const origin = useOrigin(customer.party_id, record, field);
  const short = origin && SHORT_SOURCES[origin.now.kind];
  if (value === null) return <span className="muted">{m.hidden_value()}</span>;
  return (
    <>
      <span className={mono ? "mono" : undefined}>{value}</span>{" "}
      {short ? (
        <Explained
          icon={short.icon}
          word={short.word()}
          label={m.source_of({ value, source: short.word() })}
          title={m.provenance()}
        >
          {(close) => (
            <>
              <OriginTerms origin={origin} />
              {actions ? <div className="prov-foot">{actions(close)}</div> : null}
            </>
          )}
        </Explained>
      ) : null}
    </>
  );
}

function OriginTerms({ origin: { now, before } }: { origin: Origin }) {
  return (
    <dl className="kv">
      <dt>{m.provenance_source()}</dt>
      <dd>{[SOURCES[now.kind](), now.reference].filter(Boolean).join(", ")}</dd>
      {now.given_at ? (
        <>
          <dt>{m.provenance_given()}</dt>
          <dd>{moment(now.given_at)}</dd>
        </>
      ) : null}
      <dt>{m.provenance_recorded()}</dt>
      <dd>{moment(now.recorded_at)}</dd>
      {before?.earlier_value && before.superseded_at ? (
        <>
          <dt>{m.provenance_previous()}</dt>
          <dd>
            {m.earlier_until({
              value: before.earlier_value,
              day: day(dayOf(before.superseded_at)),
            })}
          </dd>
        </>
      ) : null}
    </dl>
  );
}
