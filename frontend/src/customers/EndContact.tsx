import type { ContactView, CustomerView } from "../contract/api.schemas.ts";
import { useEndContact } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { ConfirmChange } from "./ConfirmChange.tsx";
import { titleFor } from "./contactWork.ts";

interface EndContactProps {
  customer: CustomerView;
  contact: ContactView;
  onClose: () => void;
}

/** End a person's role today; who it was stays known. */
export function EndContact({ customer, contact, onClose }: EndContactProps) {
  const { mutate, error, isPending } = useEndContact();
  return (
    <ConfirmChange
      customer={customer}
      title={titleFor(m.contact_end(), contact)}
      lead={m.contact_end_lead()}
      verb={m.contact_end()}
      done={m.contact_ended()}
      sending={{
        error,
        isPending,
        send: (_said, { version }, told) =>
          mutate({ roleId: contact.id, headers: { "If-Match": `"${version}"` } }, told),
      }}
      onClose={onClose}
    />
  );
}
