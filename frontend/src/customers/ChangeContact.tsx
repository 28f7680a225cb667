import type { ContactView, CustomerView, RoleKind } from "../contract/api.schemas.ts";
import { useChangeContact } from "../contract/customers/customers.ts";
import { optionsOf, ROLE_KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { sourceFrom } from "../SourceFields.tsx";
import { titleFor } from "./contactWork.ts";
import { CorrectValue } from "./CorrectValue.tsx";

interface ChangeContactProps {
  customer: CustomerView;
  contact: ContactView;
  onClose: () => void;
}

/** Change what a person does for a customer. */
export function ChangeContact({ customer, contact, onClose }: ChangeContactProps) {
  const { mutate, error, isPending } = useChangeContact();
  const find = (seen: CustomerView) => seen.contacts.find(({ id }) => id === contact.id);
  return (
    <CorrectValue
      customer={customer}
      title={titleFor(m.contact_change(), contact)}
      save={m.save_changes()}
      done={m.contact_changed()}
      sending={{
        error,
        isPending,
        send: (said, { version }, told) =>
          mutate(
            {
              roleId: contact.id,
              data: {
                kind: said.get("kind") as RoleKind,
                title: String(said.get("title") ?? "").trim() || null,
                source: sourceFrom(said),
              },
              headers: { "If-Match": `"${version}"` },
            },
            told,
          ),
      }}
      edited={[
        {
          name: "kind",
          word: m.role_here(),
          read: (seen) => find(seen)?.kind ?? "",
          say: (kind) => ROLE_KINDS[kind as RoleKind](),
        },
        { name: "title", word: m.job_title(), read: (seen) => find(seen)?.title ?? "" },
      ]}
      onClose={onClose}
    >
      <Choice
        name="kind"
        label={m.role_here()}
        options={optionsOf(ROLE_KINDS)}
        defaultValue={contact.kind}
        isRequired
      />
      <Field name="title" label={m.job_title()} defaultValue={contact.title ?? ""} isOptional />
    </CorrectValue>
  );
}
