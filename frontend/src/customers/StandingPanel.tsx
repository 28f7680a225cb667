import type { ReactNode } from "react";
import type { CustomerView, MandateView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { MANDATE_KINDS, MANDATE_SCOPES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { MergedTerms } from "./MergedTerms.tsx";

/** What its earlier names were, who acts for it, and what was merged into it, if anything. */
export function StandingPanel({ customer }: { customer: CustomerView }) {
  const { former_names, mandates, merges } = customer;
  if (former_names.length + mandates.length + merges.length === 0) return null;
  return (
    <Panel title={m.customer_standing()} bare>
      <dl className="kv">
        {former_names.map((one) => (
          <Term key={one.id} term={m.former_name()}>
            {one.name ?? m.hidden_value()}, {m.until_day({ day: day(one.valid_to) })}
          </Term>
        ))}
        {mandates.map((one) => (
          <Term key={one.id} term={MANDATE_KINDS[one.kind]()}>
            {saidOf(one)}
          </Term>
        ))}
        <MergedTerms customer={customer} />
      </dl>
    </Panel>
  );
}

function Term({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function saidOf({ name, scopes, valid_from, valid_to, evidence }: MandateView): string {
  const what = scopes.map((scope) => MANDATE_SCOPES[scope]()).join(", ");
  const when = valid_to ? `${day(valid_from)}–${day(valid_to)}` : `${day(valid_from)}–`;
  return [name ?? m.hidden_value(), what, when, evidence].filter(Boolean).join(" · ");
}
