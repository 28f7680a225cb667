import type { CustomerView, MandateView } from "../contract/api.schemas.ts";
import { useEndMandate } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { ConfirmChange } from "./ConfirmChange.tsx";

interface EndMandateProps {
  customer: CustomerView;
  mandate: MandateView;
  onClose: () => void;
}

/** End a mandate today; who has acted stays on record. */
export function EndMandate({ customer, mandate, onClose }: EndMandateProps) {
  const { mutate, error, isPending } = useEndMandate();
  return (
    <ConfirmChange
      customer={customer}
      title={m.mandate_end_of({ name: mandate.name ?? m.hidden_value() })}
      lead={m.mandate_end_lead()}
      verb={m.mandate_end()}
      done={m.mandate_ended()}
      sending={{
        error,
        isPending,
        send: (_said, { version }, told) =>
          mutate({ mandateId: mandate.id, headers: { "If-Match": `"${version}"` } }, told),
      }}
      onClose={onClose}
    />
  );
}
