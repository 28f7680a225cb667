import { useParams } from "@tanstack/react-router";
import type { AddressView, CustomerView, PhoneView } from "../contract/api.schemas.ts";
import { useGetCustomerInEmergency } from "../contract/emergencies/emergencies.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";

const UNKEPT = { query: { gcTime: 0, staleTime: 0, retry: false } };

/** A record opened in an emergency: how its people are reached, and nothing else. */
export function ShowEmergency() {
  const { openingId } = useParams({ from: "/privacy/emergencies/$openingId" });
  const record = useGetCustomerInEmergency(openingId, UNKEPT);
  return <Fetched query={record}>{(customer) => <Record customer={customer} />}</Fetched>;
}

function Record({ customer }: { customer: CustomerView }) {
  const name = customer.name ?? m.hidden_value();
  const above = [{ link: { to: "/privacy/emergencies" }, word: m.nav_emergencies() }] as const;
  return (
    <>
      <PageHead title={name} crumbs={<Crumbs above={above} here={name} />} />
      <Reach title={m.emergency_reach()} {...customer} />
      {customer.contacts.map((contact) => (
        <Reach
          key={contact.id}
          title={contact.name ?? m.hidden_value()}
          phones={contact.phones}
          addresses={[]}
        />
      ))}
    </>
  );
}

interface ReachProps {
  title: string;
  phones: readonly PhoneView[];
  addresses: readonly AddressView[];
}

function Reach({ title, phones, addresses }: ReachProps) {
  return (
    <Panel title={title}>
      <ul className="plain">
        {phones.map(({ id, number }) => (
          <li key={id}>
            <a href={`tel:${number}`} className="mono">
              {number}
            </a>
          </li>
        ))}
        {addresses.map(({ id, street, postal_code, town }) => (
          <li key={id}>{[street, postal_code, town].filter(Boolean).join(", ")}</li>
        ))}
      </ul>
    </Panel>
  );
}
