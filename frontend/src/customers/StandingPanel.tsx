import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { MANDATE_KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";
import { AddMandate } from "./AddMandate.tsx";
import { MandateTerm } from "./MandateTerm.tsx";
import { MergedTerms } from "./MergedTerms.tsx";

/** What its earlier names were, who acts for it, and what was merged into it, if anything. */
export function StandingPanel({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const { former_names, mandates } = customer;
  const merges = customer.merges.filter(({ undone_at }) => !undone_at);
  if (former_names.length + mandates.length + merges.length === 0) return null;
  const add = (
    <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
      {m.mandate_add()}
    </Button>
  );
  return (
    <Panel title={m.customer_standing()} actions={may("add_mandate") ? add : undefined}>
      <dl className="kv">
        {mandates.map((one) => (
          <div className="term" key={one.id}>
            <dt>{MANDATE_KINDS[one.kind]()}</dt>
            <dd>
              <MandateTerm customer={customer} mandate={one} />
            </dd>
          </div>
        ))}
        {former_names.map((one) => (
          <div className="term" key={one.id}>
            <dt>{m.former_name()}</dt>
            <dd>
              {one.name ?? m.hidden_value()}, {m.until_day({ day: day(one.valid_to) })}
            </dd>
          </div>
        ))}
        <MergedTerms customer={customer} merges={merges} />
      </dl>
      {adding ? <AddMandate customer={customer} onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}
