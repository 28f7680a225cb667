import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView, NewContact, RoleKind } from "../contract/api.schemas.ts";
import { getGetCustomerQueryKey, useAddContact } from "../contract/customers/customers.ts";
import { optionsOf, ROLE_KINDS } from "../format/words.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { sourceFrom, SourceFields } from "../SourceFields.tsx";

/** A person who acts for the customer: who, as what, and how to reach them. */
export function AddContact({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const adding = useAddContact();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function add(said: FormData): void {
    adding.mutate(
      { customerId: customer.id, data: contactFrom(said), headers: attempt.headers },
      { onSuccess: done },
    );
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getGetCustomerQueryKey(customer.id) });
    toast(m.contact_added());
    onClose();
  }

  return (
    <FormDialog
      title={m.add_contact_title()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.save_contact()}
      onClose={onClose}
    >
      <ContactFields />
      <SourceFields />
    </FormDialog>
  );
}

function ContactFields() {
  return (
    <>
      <div className="pair">
        <Field name="given_name" label={m.given_name()} autoFocus isRequired />
        <Field name="family_name" label={m.family_name()} isRequired />
      </div>
      <div className="pair">
        <Choice
          name="kind"
          label={m.role_here()}
          options={optionsOf(ROLE_KINDS)}
          defaultValue="contact"
          isRequired
        />
        <Field name="title" label={m.job_title()} isOptional />
      </div>
      <div className="pair">
        <Field name="phones/0" label={m.phone()} type="tel" isOptional />
        <Field name="emails/0" label={m.email()} type="email" isOptional />
      </div>
    </>
  );
}

function contactFrom(said: FormData): NewContact {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    given_name: text("given_name"),
    family_name: text("family_name"),
    kind: said.get("kind") as RoleKind,
    title: text("title"),
    phones: [text("phones/0")].filter((one) => one !== null),
    emails: [text("emails/0")].filter((one) => one !== null),
    source: sourceFrom(said),
  };
}
