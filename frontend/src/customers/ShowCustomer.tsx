import type { ReactNode } from "react";
import { useParams } from "@tanstack/react-router";
import type { CustomerView } from "../contract/api.schemas.ts";
import { useGetCustomer } from "../contract/customers/customers.ts";
import { CustomerMessages } from "../messages/CustomerMessages.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { LookedPanel } from "../consultations/LookedPanel.tsx";
import { ToldPanel } from "../consultations/ToldPanel.tsx";
import { ConsentPanel } from "../outreach/ConsentPanel.tsx";
import { LeavingPanel } from "../privacy/LeavingPanel.tsx";
import { CustomerPrices } from "../products/CustomerPrices.tsx";
import { NotesPanel } from "./caring/NotesPanel.tsx";
import { TasksPanel } from "./caring/TasksPanel.tsx";
import { ContactsPanel } from "./ContactsPanel.tsx";
import { CustomerHead } from "./CustomerHead.tsx";
import { CustomerInvoices } from "./CustomerInvoices.tsx";
import { CustomerOrders } from "./CustomerOrders.tsx";
import { CustomerTabs, PARTS, type Part } from "./CustomerTabs.tsx";
import { CustomerTickets } from "./CustomerTickets.tsx";
import { DetailsPanel } from "./DetailsPanel.tsx";
import { RegisterPanel } from "./feeds/RegisterPanel.tsx";
import { SitesPanel } from "./SitesPanel.tsx";
import { StandingPanel } from "./StandingPanel.tsx";
import { TimelinePanel } from "../timeline/TimelinePanel.tsx";
import { WhoSees } from "./WhoSees.tsx";

/** A customer: who it is, how to reach it, where it builds, what it has ordered. */
export function ShowCustomer() {
  const { customerId, part } = useParams({ from: "/customers/$customerId/{-$part}" });
  const customer = useGetCustomer(customerId);
  return (
    <Fetched query={customer} rows={10}>
      {(shown) => (
        <>
          <CustomerHead customer={shown} />
          <CustomerTabs customer={shown} part={PARTS.find((one) => one === part)} />
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

const SHOWN: Record<Part, (customer: CustomerView) => ReactNode> = {
  timeline: ({ id }) => <TimelinePanel customerId={id} />,
  contacts: (customer) => <ContactsPanel customer={customer} />,
  sites: (customer) => <SitesPanel customer={customer} />,
  orders: ({ id }) => <CustomerOrders customerId={id} />,
  tickets: ({ id }) => <CustomerTickets customerId={id} />,
  invoices: ({ id }) => <CustomerInvoices customerId={id} />,
  prices: ({ id }) => <CustomerPrices customerId={id} />,
  notes: ({ id }) => (
    <>
      <TasksPanel customerId={id} />
      <NotesPanel customerId={id} />
    </>
  ),
  messages: ({ id }) => <CustomerMessages customerId={id} />,
  looked: (customer) => (
    <>
      <LookedPanel partyId={customer.party_id} />
      <ToldPanel partyId={customer.party_id} />
    </>
  ),
};

function PartOf({ customer, part }: { customer: CustomerView; part: Part | undefined }) {
  if (part) return SHOWN[part](customer);
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
