import type { ContactView, CustomerView } from "../contract/api.schemas.ts";
import { useEndProtection } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { ConfirmChange } from "./ConfirmChange.tsx";
import { personIn, titleFor } from "./contactWork.ts";

interface EndProtectionProps {
  customer: CustomerView;
  /** Of whom, if not of the customer itself. */
  contact?: ContactView;
  onClose: () => void;
}

/** Show somebody's address again before the day that was said. */
export function EndProtection({ customer, contact, onClose }: EndProtectionProps) {
  const { mutate, error, isPending } = useEndProtection();
  return (
    <ConfirmChange
      customer={customer}
      title={titleFor(m.unprotect(), contact)}
      lead={m.unprotect_lead()}
      verb={m.unprotect()}
      done={m.unprotected()}
      sending={{
        error,
        isPending,
        send: (_said, seen, told) => {
          const { party_id: partyId, version } = personIn(seen, contact);
          mutate({ partyId, headers: { "If-Match": `"${version}"` } }, told);
        },
      }}
      onClose={onClose}
    />
  );
}
