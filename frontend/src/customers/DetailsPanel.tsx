import type { AddressView, CustomerView } from "../contract/api.schemas.ts";
import { ADDRESS_KINDS, LANGUAGE_WORDS } from "../format/words.ts";
import { phone } from "../format/phone.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { BillingTerms } from "./BillingTerms.tsx";
import { PhoneTerm } from "./PhoneTerm.tsx";
import { Sourced } from "./Sourced.tsx";

/** Who the customer is and how to reach it, each value with the word of its source. */
export function DetailsPanel({ customer }: { customer: CustomerView }) {
  return (
    <Panel title={m.details()} note={m.details_note()} bare>
      <div className="two">
        <dl className="kv">
          <Identity customer={customer} />
          <Reach customer={customer} />
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
      <dt>{m.official_name()}</dt>
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

function Reach({ customer }: { customer: CustomerView }) {
  return (
    <>
      {customer.phones.map((one) => (
        <PhoneTerm key={one.id} customer={customer} shown={one} text={phone(one.number)} />
      ))}
      {customer.emails.map((one) => (
        <div key={one.id} className="term">
          <dt>{m.email()}</dt>
          <dd>
            <Sourced customer={customer} record={one.id} field="address" value={one.address} />
          </dd>
        </div>
      ))}
      {customer.addresses.map((one) => (
        <div key={one.id} className="term">
          <dt>{ADDRESS_KINDS[one.kind]()}</dt>
          <dd>
            <Sourced
              customer={customer}
              record={one.id}
              field="street"
              value={inOneLine(one)}
            />
          </dd>
        </div>
      ))}
      <dt>{m.language()}</dt>
      <dd>{LANGUAGE_WORDS[customer.language]()}</dd>
    </>
  );
}

function inOneLine({ street, postal_code, town }: AddressView): string | null {
  const place = [postal_code, town].filter(Boolean).join(" ");
  return [street, place].filter(Boolean).join(", ") || null;
}
