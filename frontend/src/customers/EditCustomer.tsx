import type { CustomerChanges, CustomerView } from "../contract/api.schemas.ts";
import { useChangeCustomer } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { understoodAs } from "../parts/understood.ts";
import { sourceFrom } from "../SourceFields.tsx";
import { baseFields } from "./base.ts";
import { BaseFields } from "./BaseFields.tsx";
import { CorrectValue } from "./CorrectValue.tsx";
import { isChanged } from "./merging.ts";

interface EditCustomerProps {
  customer: CustomerView;
  onClose: () => void;
}

/** Change who a customer is. Only what differs is sent. */
export function EditCustomer({ customer, onClose }: EditCustomerProps) {
  const { mutate, error, isPending } = useChangeCustomer();
  return (
    <CorrectValue
      customer={customer}
      title={m.edit_customer()}
      save={m.save_changes()}
      done={m.customer_changed()}
      wide
      sending={{
        error,
        isPending,
        send: (said, seen, told) =>
          mutate(
            {
              customerId: customer.id,
              data: changesIn(said, seen),
              headers: { "If-Match": `"${seen.version}"` },
            },
            told,
          ),
      }}
      edited={baseFields(customer)}
      onClose={onClose}
    >
      <BaseFields customer={customer} />
    </CorrectValue>
  );
}

function changesIn(said: FormData, seen: CustomerView): CustomerChanges {
  const changed = baseFields(seen)
    .filter((one) => said.has(one.name) && isChanged(said, one, seen))
    .map(({ name }) => [name, String(said.get(name)).trim() || null]);
  const since = String(said.get(understoodAs("named_since")) ?? "");
  return {
    ...Object.fromEntries(changed),
    ...(since ? { named_since: since } : {}),
    source: sourceFrom(said),
  } as CustomerChanges;
}
