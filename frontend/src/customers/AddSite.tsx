import { useQueryClient } from "@tanstack/react-query";
import type { CustomerView, NewSite, SiteKind } from "../contract/api.schemas.ts";
import { getListSitesQueryKey, useAddSite } from "../contract/sites/sites.ts";
import { optionsOf, SITE_KINDS } from "../format/words.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { sourceFrom, SourceFields } from "../SourceFields.tsx";
import { AddressFields } from "./AddressFields.tsx";

/** A new site of a customer. */
export function AddSite({
  customer,
  onClose,
}: {
  customer: CustomerView;
  onClose: () => void;
}) {
  const adding = useAddSite();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function add(said: FormData): void {
    adding.mutate(
      { customerId: customer.id, data: siteFrom(said), headers: attempt.headers },
      { onSuccess: done },
    );
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListSitesQueryKey() });
    toast(m.site_added());
    onClose();
  }

  return (
    <FormDialog
      title={m.add_site_title()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.save_site()}
      onClose={onClose}
    >
      <SiteFields />
      <SourceFields />
    </FormDialog>
  );
}

function SiteFields() {
  return (
    <>
      <div className="pair">
        <Field
          name="code"
          label={m.site_code()}
          hint={m.site_code_hint()}
          autoFocus
          isRequired
        />
        <Field name="name" label={m.site_name()} isOptional />
      </div>
      <div className="pair">
        <Choice
          name="kind"
          label={m.site_kind()}
          options={optionsOf(SITE_KINDS)}
          defaultValue="construction"
          isRequired
        />
        <Field name="customer_code" label={m.customer_code()} isOptional />
      </div>
      <AddressFields />
      <div className="pair">
        <Field
          name="property_id"
          label={m.site_property_id()}
          hint={m.site_property_id_hint()}
          isOptional
        />
        <Field
          name="position"
          label={m.site_position()}
          hint={m.site_position_hint()}
          isOptional
        />
      </div>
      <Field name="access_notes" label={m.site_access_notes()} isOptional />
    </>
  );
}

function siteFrom(said: FormData): NewSite {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    code: text("code"),
    name: text("name"),
    kind: said.get("kind") as SiteKind,
    customer_code: text("customer_code"),
    street: text("street"),
    postal_code: text("postal_code"),
    town: text("town"),
    property_id: text("property_id"),
    position: text("position"),
    access_notes: text("access_notes"),
    source: sourceFrom(said),
  };
}
