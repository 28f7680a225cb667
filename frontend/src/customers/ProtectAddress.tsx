import type { ContactView, CustomerView } from "../contract/api.schemas.ts";
import { useProtectParty } from "../contract/customers/customers.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { understoodAs } from "../parts/understood.ts";
import { sourceFrom } from "../SourceFields.tsx";
import { personIn, titleFor } from "./contactWork.ts";
import { CorrectValue } from "./CorrectValue.tsx";

const UNTIL = understoodAs("until");

interface ProtectAddressProps {
  customer: CustomerView;
  /** Of whom, if not of the customer itself. */
  contact?: ContactView;
  onClose: () => void;
}

/** Protect where somebody is, until a day; only for longer, by who need not know it. */
export function ProtectAddress({ customer, contact, onClose }: ProtectAddressProps) {
  const { mutate, error, isPending } = useProtectParty();
  const until = (seen: CustomerView) => personIn(seen, contact).protected_until ?? "";
  return (
    <CorrectValue
      customer={customer}
      title={titleFor(until(customer) ? m.protect_change() : m.protect(), contact)}
      lead={m.protect_lead()}
      save={m.protect_save()}
      done={m.protected_now()}
      sending={{
        error,
        isPending,
        send: (said, seen, told) =>
          mutate(
            {
              partyId: personIn(seen, contact).party_id,
              data: {
                until: String(said.get(UNTIL)),
                because: String(said.get("because")).trim(),
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${personIn(seen, contact).version}"` },
            },
            told,
          ),
      }}
      edited={[{ name: UNTIL, word: m.protect_until(), read: until, say: day }]}
      onClose={onClose}
    >
      <DayField
        name="until"
        label={m.protect_until()}
        defaultDay={until(customer)}
        isRequired
      />
      <Field
        name="because"
        label={m.protect_because()}
        hint={m.protect_because_hint()}
        isRequired
      />
    </CorrectValue>
  );
}
