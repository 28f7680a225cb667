import type { NewSite, SiteView } from "../contract/api.schemas.ts";
import { optionsOf, SITE_KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { AddressFields } from "./AddressFields.tsx";

/** Where a site is, what it is called, and how to get in. */
export function SiteFields({ shown }: { shown?: SiteView }) {
  const said = (name: keyof NewSite & keyof SiteView) => String(shown?.[name] ?? "");
  return (
    <>
      <div className="pair">
        <Field
          name="code"
          defaultValue={said("code")}
          label={m.site_code()}
          hint={m.site_code_hint()}
          autoFocus
          isRequired
        />
        <Field name="name" label={m.site_name()} defaultValue={said("name")} isOptional />
      </div>
      <div className="pair">
        <Choice
          name="kind"
          label={m.site_kind()}
          options={optionsOf(SITE_KINDS)}
          defaultValue={shown?.kind ?? "construction"}
          isRequired
        />
        <Field
          name="customer_code"
          label={m.customer_code()}
          defaultValue={said("customer_code")}
          isOptional
        />
      </div>
      <AddressFields shown={shown} />
      <div className="pair">
        <Field
          name="property_id"
          defaultValue={said("property_id")}
          label={m.site_property_id()}
          hint={m.site_property_id_hint()}
          isOptional
        />
        <Field
          name="position"
          defaultValue={said("position")}
          label={m.site_position()}
          hint={m.site_position_hint()}
          isOptional
        />
      </div>
      <Field
        name="access_notes"
        label={m.site_access_notes()}
        defaultValue={said("access_notes")}
        isOptional
      />
    </>
  );
}
