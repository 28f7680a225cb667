import { useState } from "react";
import { Form as PartyForm } from "../contract/api.schemas.ts";
import { LANGUAGE_WORDS, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { SaveBar } from "../parts/SaveBar.tsx";
import { Segments } from "../parts/Segments.tsx";
import { useSubmitKey } from "../parts/useSubmitKey.ts";
import { useUnsaved } from "../parts/useUnsaved.ts";
import { SourceFields } from "../SourceFields.tsx";
import { AddressFields } from "./AddressFields.tsx";
import { customerFrom } from "./customerFrom.ts";
import { Duplicates } from "./Duplicates.tsx";
import { PartyFields } from "./PartyFields.tsx";
import { useCreation } from "./useCreation.ts";
import { useOpenCustomer } from "./useOpenCustomer.ts";

const FORM = "create-customer";

/** A new customer: a body or a person, how to reach it, and on whose word. */
export function CreateCustomer() {
  const [form, setForm] = useState<PartyForm>(PartyForm.organisation);
  const creation = useCreation();
  const unsaved = useUnsaved(FORM, creation.problem);
  const show = useOpenCustomer();
  useSubmitKey(FORM);

  function goTo({ id }: { id: string }): void {
    unsaved.saved(() => show(id));
  }

  return (
    <>
      <PageHead
        title={m.new_customer()}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/customers" }, word: m.nav_customers() }]}
            here={m.new_customer()}
          />
        }
        takesFocus={false}
      />
      <Form
        id={FORM}
        onSubmit={(said) => creation.create(customerFrom(said, form), goTo)}
        problem={creation.problem}
        className="form-page"
      >
        <FormChoice form={form} onChange={setForm} />
        <PartyFields form={form} />
        <Reach />
        <SourceFields />
        <SaveBar word={m.save_customer()} isPending={creation.isPending} unsaved={unsaved} />
      </Form>
      {creation.similar.length > 0 ? (
        <Duplicates
          similar={creation.similar}
          onUse={goTo}
          onAnyway={(reason) => creation.createAnyway(reason, goTo)}
          onBack={creation.goBack}
        />
      ) : null}
    </>
  );
}

function FormChoice({
  form,
  onChange,
}: {
  form: PartyForm;
  onChange: (form: PartyForm) => void;
}) {
  return (
    <Segments
      label={m.customer_kind()}
      options={[
        { value: PartyForm.organisation, word: m.form_organisation() },
        { value: PartyForm.person, word: m.kind_person() },
      ]}
      value={form}
      onChange={onChange}
    />
  );
}

function Reach() {
  return (
    <fieldset className="group">
      <legend>{m.reach()}</legend>
      <div className="pair">
        <Field name="phones/0" label={m.phone()} hint={m.phone_hint()} type="tel" isOptional />
        <Field name="emails/0" label={m.email()} type="email" isOptional />
      </div>
      <AddressFields within="addresses/0/" />
      <div className="pair">
        <Choice
          name="language"
          label={m.language()}
          options={optionsOf(LANGUAGE_WORDS)}
          defaultValue="fi"
          isRequired
        />
      </div>
    </fieldset>
  );
}
