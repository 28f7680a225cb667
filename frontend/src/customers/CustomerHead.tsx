import type { CustomerView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Tag } from "../parts/Tag.tsx";
import { CustomerFacts } from "./CustomerFacts.tsx";
import { CustomerKeys } from "./CustomerKeys.tsx";
import { PersonMarks } from "./PersonMarks.tsx";

/** Name, states, identifiers, the one primary action, and what to know first. */
export function CustomerHead({ customer }: { customer: CustomerView }) {
  const name = customer.name ?? m.hidden_value();
  return (
    <>
      <PageHead
        title={name}
        windowTitle={m.customer_numbered({ number: customer.number })}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/customers" }, word: m.nav_customers() }]}
            here={name}
          />
        }
        tags={<States customer={customer} />}
        sub={<Identifiers customer={customer} />}
        actions={<CustomerKeys customer={customer} />}
      />
      <CustomerFacts customer={customer} />
    </>
  );
}

function States({ customer }: { customer: CustomerView }) {
  const kind = customer.kind ? KINDS[customer.kind]() : m.kind_person();
  return (
    <>
      <Tag icon={customer.form === "person" ? "person" : "firm"} word={kind} />
      <PersonMarks person={customer} />
      {customer.closed_on ? (
        <Tag
          icon="lock"
          tone="warn"
          word={m.customer_closed({ day: day(customer.closed_on) })}
        />
      ) : null}
    </>
  );
}

function Identifiers({ customer }: { customer: CustomerView }) {
  const formerly = customer.former_names.flatMap(({ name }) => name ?? []);
  return (
    <>
      {formerly.length > 0 ? <span>{m.formerly({ names: formerly.join(", ") })}</span> : null}
      <span>
        {m.customer()} <span className="mono">{customer.number}</span>
      </span>
      {customer.business_id ? (
        <span>
          {m.business_id()} <span className="mono">{customer.business_id}</span>
        </span>
      ) : null}
      <span>{m.customer_since_day({ day: day(customer.since_on) })}</span>
    </>
  );
}
