import type { CustomerView, MandateKind, MandateScope } from "../contract/api.schemas.ts";
import type { NewMandate } from "../contract/api.schemas.ts";
import { useAddMandate } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";
import { understoodAs } from "../parts/understood.ts";
import { sourceFrom } from "../SourceFields.tsx";
import { AddValue } from "./AddValue.tsx";
import { MandateFields, NEW_PERSON } from "./MandateFields.tsx";

/** Somebody who acts for a customer: a guardian, a proxy, who sees to an estate. */
export function AddMandate({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const { mutate, error, isPending } = useAddMandate();
  return (
    <AddValue
      customer={customer}
      title={m.mandate_add()}
      save={m.mandate_save()}
      done={m.mandate_added()}
      adding={{
        error,
        isPending,
        send: (said, headers, told) =>
          mutate({ partyId: customer.party_id, data: mandateFrom(said), headers }, told),
      }}
      onClose={onClose}
    >
      <MandateFields customer={customer} />
    </AddValue>
  );
}

function mandateFrom(said: FormData): NewMandate {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  const person = text("person_id");
  return {
    person_id: person === NEW_PERSON ? null : person,
    given_name: text("given_name"),
    family_name: text("family_name"),
    kind: said.get("kind") as MandateKind,
    scopes: said.getAll("scopes") as MandateScope[],
    valid_from: text(understoodAs("valid_from")),
    valid_to: text(understoodAs("valid_to")),
    evidence: text("evidence"),
    source: sourceFrom(said),
  };
}
