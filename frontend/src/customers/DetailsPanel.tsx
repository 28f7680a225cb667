import type { AddressView, CustomerView } from "../contract/api.schemas.ts";
import { ADDRESS_KINDS, LANGUAGE_WORDS } from "../format/words.ts";
import { phone } from "../format/phone.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";
import { BillingTerms } from "./BillingTerms.tsx";
import { ChangeEmail } from "./ChangeEmail.tsx";
import { ChangePhone } from "./ChangePhone.tsx";
import { CorrectableTerm } from "./CorrectableTerm.tsx";
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
      <Phones customer={customer} />
      <Emails customer={customer} />
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

function Phones({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  return customer.phones.map((one) => (
    <CorrectableTerm
      key={one.id}
      customer={customer}
      term={m.phone()}
      record={one.id}
      field="number"
      text={phone(one.number)}
      correct={may("change_phone") ? m.correct_phone() : undefined}
      dialog={(onClose) => <ChangePhone customer={customer} shown={one} onClose={onClose} />}
    />
  ));
}

function Emails({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  return customer.emails.map((one) => (
    <CorrectableTerm
      key={one.id}
      customer={customer}
      term={m.email()}
      record={one.id}
      field="address"
      text={one.address}
      correct={may("change_email") ? m.correct_email() : undefined}
      dialog={(onClose) => <ChangeEmail customer={customer} shown={one} onClose={onClose} />}
    />
  ));
}

function inOneLine({ street, postal_code, town }: AddressView): string | null {
  const place = [postal_code, town].filter(Boolean).join(" ");
  return [street, place].filter(Boolean).join(", ") || null;
}
