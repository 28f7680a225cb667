import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { CustomerFacts } from "./CustomerFacts.tsx";
import { EditCustomer } from "./EditCustomer.tsx";

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
        actions={<Actions customer={customer} />}
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
      {customer.protected_until ? (
        <Tag
          icon="shield"
          tone="warn"
          word={m.address_protected({ day: day(customer.protected_until) })}
        />
      ) : null}
      {customer.deceased_on ? (
        <Tag icon="person" tone="warn" word={m.deceased({ day: day(customer.deceased_on) })} />
      ) : null}
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
  return (
    <>
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

function Actions({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const mayOrder = may("place_order") && !customer.closed_on;
  const edit = may("change_customer") ? () => setEditing(true) : undefined;
  const search = { customer_id: customer.id };
  useKeys({
    e: edit,
    n: mayOrder ? () => void navigate({ to: "/orders/new", search }) : undefined,
  });
  return (
    <>
      {edit ? (
        <Button icon="pencil" keys="E" onPress={edit}>
          {m.edit()}
        </Button>
      ) : null}
      {may("break_glass") ? (
        <Link to="/privacy/emergencies" search={search} className="btn">
          <Icon name="hand" />
          {m.emergency_open()}
        </Link>
      ) : null}
      {mayOrder ? (
        <Link to="/orders/new" search={search} className="btn pri">
          <Icon name="plus" />
          {m.new_order()} <kbd aria-hidden="true">N</kbd>
        </Link>
      ) : null}
      {editing ? <EditCustomer customer={customer} onClose={() => setEditing(false)} /> : null}
    </>
  );
}
