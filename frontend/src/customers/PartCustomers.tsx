import type { CustomerView, MergeView } from "../contract/api.schemas.ts";
import { usePartCustomers } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { queries } from "../queries.ts";
import { ConfirmChange } from "./ConfirmChange.tsx";

interface PartCustomersProps {
  customer: CustomerView;
  merge: MergeView;
  onClose: () => void;
}

/** Have two customers go on as two again. */
export function PartCustomers({ customer, merge, onClose }: PartCustomersProps) {
  const { mutate, error, isPending } = usePartCustomers();
  return (
    <ConfirmChange
      customer={customer}
      title={m.part_title({ number: merge.loser_number ?? "" })}
      lead={m.part_lead()}
      verb={m.part_customers()}
      done={m.customers_parted()}
      sending={{
        error,
        isPending,
        send: (_said, { version }, told) =>
          mutate(
            { mergeId: merge.id, headers: { "If-Match": `"${version}"` } },
            {
              ...told,
              onSuccess: () => {
                void queries.invalidateQueries(); // what was moved back stands on other screens
                told.onSuccess();
              },
            },
          ),
      }}
      onClose={onClose}
    />
  );
}
