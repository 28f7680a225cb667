import type { CustomerView } from "../contract/api.schemas.ts";
import { LANGUAGE_WORDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { BillingTerms } from "./BillingTerms.tsx";
import { ReachTerms } from "./ReachTerms.tsx";
import { Sourced } from "./Sourced.tsx";

/** Who the customer is and how to reach it, each value with the word of its source. */
export function DetailsPanel({ customer }: { customer: CustomerView }) {
  return (
    <Panel title={m.details()} note={m.details_note()} bare>
      <div className="two">
        <dl className="kv">
          <Identity customer={customer} />
          <ReachTerms customer={customer} />
          <dt>{m.language()}</dt>
          <dd>{LANGUAGE_WORDS[customer.language]()}</dd>
          {customer.note ? (
            <>
              <dt>{m.note()}</dt>
              <dd>{customer.note}</dd>
            </>
          ) : null}
        </dl>
        <dl className="kv">
          <BillingTerms customer={customer} />
        </dl>
      </div>
    </Panel>
  );
}

function Identity({ customer }: { customer: CustomerView }) {
  return (
    <>
      <dt>{customer.form === "person" ? m.name() : m.official_name()}</dt>
      <dd>
        <Sourced
          customer={customer}
          record={customer.party_id}
          field="name"
          value={customer.name}
        />
      </dd>
      {customer.form === "organisation" ? (
        <>
          <dt>{m.business_id()}</dt>
          <dd>
            <Sourced
              customer={customer}
              record={customer.party_id}
              field="business_id"
              value={customer.business_id ?? customer.no_business_id_because}
              mono
            />
          </dd>
        </>
      ) : null}
    </>
  );
}
