import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { COLLECTIVES, DELIVERIES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { ChangeBilling } from "./ChangeBilling.tsx";
import { BILLING } from "./provenance.ts";
import { Sourced } from "./Sourced.tsx";

/** How the customer is invoiced. */
export function BillingTerms({ customer }: { customer: CustomerView }) {
  const [billing] = customer.billing;
  if (!billing) {
    return (
      <>
        <dt>{m.invoicing()}</dt>
        <dd>
          <span className="muted">{m.no_billing()}</span> <ChangeKey customer={customer} />
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>{m.invoicing()}</dt>
      <dd>
        {DELIVERIES[billing.delivery]()}, {COLLECTIVES[billing.collective]()}{" "}
        <ChangeKey customer={customer} />
      </dd>
      {billing.e_invoice_address ? (
        <>
          <dt>{m.e_invoice_address()}</dt>
          <dd>
            <Sourced
              customer={customer}
              record={BILLING}
              field="e_invoice_address"
              value={billing.e_invoice_address}
              mono
            />
          </dd>
          <dt>{m.e_invoice_operator()}</dt>
          <dd className="mono">{billing.e_invoice_operator}</dd>
        </>
      ) : null}
      <dt>{m.payment_term()}</dt>
      <dd>{m.payment_term_net({ days: billing.payment_term_days })}</dd>
      {billing.reference ? (
        <>
          <dt>{m.billing_reference()}</dt>
          <dd className="mono">{billing.reference}</dd>
        </>
      ) : null}
    </>
  );
}

function ChangeKey({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  if (!may("set_billing")) return null;
  return (
    <>
      <Button
        size="sm"
        look="quiet"
        icon="pencil"
        aria-label={m.change_billing()}
        onPress={() => setChanging(true)}
      />
      {changing ? (
        <ChangeBilling
          customer={customer}
          shown={customer.billing[0]}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </>
  );
}
