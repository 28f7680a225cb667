import type { CustomerView } from "../contract/api.schemas.ts";
import { useEndProtection } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { ConfirmChange } from "./ConfirmChange.tsx";

/** Show somebody's address again before the day that was said. */
export function EndProtection({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const { mutate, error, isPending } = useEndProtection();
  return (
    <ConfirmChange
      customer={customer}
      title={m.unprotect()}
      lead={m.unprotect_lead()}
      verb={m.unprotect()}
      done={m.unprotected()}
      sending={{
        error,
        isPending,
        send: (_said, { party_id: partyId, version }, told) =>
          mutate({ partyId, headers: { "If-Match": `"${version}"` } }, told),
      }}
      onClose={onClose}
    />
  );
}
