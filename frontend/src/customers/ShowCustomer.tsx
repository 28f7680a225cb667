import { useParams } from "@tanstack/react-router";
import type { CustomerView } from "../contract/api.schemas.ts";
import { useGetCustomer } from "../contract/customers/customers.ts";
import { CustomerMessages } from "../messages/CustomerMessages.tsx";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { LookedPanel } from "../consultations/LookedPanel.tsx";
import { ToldPanel } from "../consultations/ToldPanel.tsx";
import { ConsentPanel } from "../outreach/ConsentPanel.tsx";
import { LeavingPanel } from "../privacy/LeavingPanel.tsx";
import { CustomerPrices } from "../products/CustomerPrices.tsx";
import { useSession } from "../session.ts";
import { NotesPanel } from "./caring/NotesPanel.tsx";
import { TasksPanel } from "./caring/TasksPanel.tsx";
import { ContactsPanel } from "./ContactsPanel.tsx";
import { CustomerHead } from "./CustomerHead.tsx";
import { CustomerOrders } from "./CustomerOrders.tsx";
import { DetailsPanel } from "./DetailsPanel.tsx";
import { RegisterPanel } from "./feeds/RegisterPanel.tsx";
import { SitesPanel } from "./SitesPanel.tsx";
import { StandingPanel } from "./StandingPanel.tsx";
import { TimelinePanel } from "../timeline/TimelinePanel.tsx";
import { WhoSees } from "./WhoSees.tsx";

const PARTS = [
  "timeline",
  "contacts",
  "sites",
  "orders",
  "prices",
  "notes",
  "messages",
  "looked",
] as const;
type Part = (typeof PARTS)[number];

/** A customer: who it is, how to reach it, where it builds, what it has ordered. */
export function ShowCustomer() {
  const { customerId, part } = useParams({ from: "/customers/$customerId/{-$part}" });
  const customer = useGetCustomer(customerId);
  return (
    <Fetched query={customer} rows={10}>
      {(shown) => (
        <>
          <CustomerHead customer={shown} />
          <Tabs customer={shown} part={PARTS.find((one) => one === part)} />
          <div className="cols">
            <div>
              <PartOf customer={shown} part={PARTS.find((one) => one === part)} />
            </div>
            <div>
              <WhoSees customerId={shown.id} />
              <ConsentPanel customer={shown} />
              <LeavingPanel partyId={shown.party_id} />
            </div>
          </div>
        </>
      )}
    </Fetched>
  );
}

function Tabs({ customer, part }: { customer: CustomerView; part: Part | undefined }) {
  const { may } = useSession();
  const to = "/customers/$customerId/{-$part}" as const;
  const tab = (name: Part | undefined, word: string, count?: number) => ({
    link: { to, params: { customerId: customer.id, part: name } },
    word,
    count,
    current: part === name,
  });
  return (
    <BeamTabs
      label={m.customer_parts()}
      tabs={[
        tab(undefined, m.summary()),
        tab("timeline", m.timeline()),
        tab("contacts", m.contacts(), customer.contacts.length),
        tab("sites", m.nav_sites()),
        ...(may("list_orders") ? [tab("orders", m.nav_orders())] : []),
        ...(may("list_prices") ? [tab("prices", m.prices())] : []),
        ...(may("list_notes") ? [tab("notes", m.notes_and_tasks())] : []),
        ...(may("list_message_threads") ? [tab("messages", m.nav_messages())] : []),
        ...(may("list_views") ? [tab("looked", m.looked_tab())] : []),
      ]}
    />
  );
}

function PartOf({ customer, part }: { customer: CustomerView; part: Part | undefined }) {
  if (part === "timeline") return <TimelinePanel customerId={customer.id} />;
  if (part === "contacts") return <ContactsPanel customer={customer} />;
  if (part === "sites") return <SitesPanel customer={customer} />;
  if (part === "orders") return <CustomerOrders customerId={customer.id} />;
  if (part === "prices") return <CustomerPrices customerId={customer.id} />;
  if (part === "messages") return <CustomerMessages customerId={customer.id} />;
  if (part === "looked") {
    return (
      <>
        <LookedPanel partyId={customer.party_id} />
        <ToldPanel partyId={customer.party_id} />
      </>
    );
  }
  if (part === "notes") {
    return (
      <>
        <TasksPanel customerId={customer.id} />
        <NotesPanel customerId={customer.id} />
      </>
    );
  }
  return (
    <>
      <DetailsPanel customer={customer} />
      <StandingPanel customer={customer} />
      <RegisterPanel customer={customer} />
      <ContactsPanel customer={customer} />
      <SitesPanel customer={customer} />
    </>
  );
}
