import { useState } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { useGetCustomer, usePreviewMerge } from "../contract/customers/customers.ts";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { MergeFields } from "./MergeFields.tsx";
import { useMerge } from "./useMerge.ts";

interface MergeCustomersProps {
  /** The one that stays. */
  customer: CustomerView;
  /** The one that goes on as it, where it is known already. */
  other?: string;
  onMerged: (survivor: CustomerView) => void;
  onClose: () => void;
}

/** Have another customer go on as this one: first what would happen, then the verb. */
export function MergeCustomers({ customer, other, onMerged, onClose }: MergeCustomersProps) {
  const [loserId, setLoserId] = useState(other ?? null);
  const query = { enabled: loserId !== null };
  const preview = usePreviewMerge(customer.id, { loser_id: loserId ?? "" }, { query });
  const loser = useGetCustomer(loserId ?? "", { query });
  const { merge, problem, isPending } = useMerge(customer, onMerged);
  const isReady = preview.data?.is_possible === true && loser.data !== undefined;
  return (
    <FormDialog
      wide
      title={m.merge_title()}
      lead={m.merge_lead({ name: customer.name ?? "", number: customer.number })}
      onSubmit={(said) => (preview.data && isReady ? merge(said, preview.data) : undefined)}
      problem={problem}
      isPending={isPending}
      verb={isReady ? m.merge_do() : undefined}
      onClose={onClose}
    >
      <CustomerPicker
        label={m.merge_other()}
        except={customer.id}
        chosen={loserId}
        onChoose={setLoserId}
      />
      {loserId ? (
        <Fetched query={preview}>
          {(told) => (
            <Fetched query={loser}>
              {(found) => (
                <MergeFields key={loserId} preview={told} winner={customer} loser={found} />
              )}
            </Fetched>
          )}
        </Fetched>
      ) : null}
    </FormDialog>
  );
}
