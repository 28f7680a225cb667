import type { CustomerView } from "../contract/api.schemas.ts";
import { useProtectParty } from "../contract/customers/customers.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { understoodAs } from "../parts/understood.ts";
import { sourceFrom } from "../SourceFields.tsx";
import { CorrectValue } from "./CorrectValue.tsx";

const UNTIL = understoodAs("until");

/** Protect where somebody is, until a day; only for longer, by who need not know it. */
export function ProtectAddress({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const { mutate, error, isPending } = useProtectParty();
  return (
    <CorrectValue
      customer={customer}
      title={customer.protected_until ? m.protect_change() : m.protect()}
      lead={m.protect_lead()}
      save={m.protect_save()}
      done={m.protected_now()}
      sending={{
        error,
        isPending,
        send: (said, { party_id: partyId, version }, told) =>
          mutate(
            {
              partyId,
              data: {
                until: String(said.get(UNTIL)),
                because: String(said.get("because")).trim(),
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${version}"` },
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

function until(seen: CustomerView): string {
  return seen.protected_until ?? "";
}
