import type { BillingView, CustomerView } from "../contract/api.schemas.ts";
import { useSetBilling } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { sourceFrom } from "../SourceFields.tsx";
import { billingFields, billingFrom } from "./billing.ts";
import { BillingFields } from "./BillingFields.tsx";
import { CorrectValue } from "./CorrectValue.tsx";

interface ChangeBillingProps {
  customer: CustomerView;
  shown: BillingView | undefined;
  onClose: () => void;
}

/** Change how a customer is invoiced. It is sent whole; who pays stays who it was. */
export function ChangeBilling({ customer, shown, onClose }: ChangeBillingProps) {
  const { mutate, error, isPending } = useSetBilling();
  return (
    <CorrectValue
      customer={customer}
      title={m.change_billing()}
      save={m.save_billing()}
      done={m.billing_changed()}
      wide
      sending={{
        error,
        isPending,
        send: (said, seen, told) =>
          mutate(
            {
              customerId: customer.id,
              data: {
                ...billingFrom(said),
                payer_id: seen.billing[0]?.payer_id ?? null,
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${seen.version}"` },
            },
            told,
          ),
      }}
      edited={billingFields()}
      onClose={onClose}
    >
      <BillingFields shown={shown} />
    </CorrectValue>
  );
}
