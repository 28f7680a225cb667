import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Form as PartyForm } from "../contract/api.schemas.ts";
import { useCreateCustomer } from "../contract/customers/customers.ts";
import { LANGUAGE_WORDS, optionsOf } from "../format/words.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Segments } from "../parts/Segments.tsx";
import { useSubmitKey } from "../parts/useSubmitKey.ts";
import { AddressFields } from "./AddressFields.tsx";
import { customerFrom } from "./customerFrom.ts";
import { PartyFields } from "./PartyFields.tsx";
import { SourceFields } from "./SourceFields.tsx";

const FORM = "create-customer";

/** A new customer: a body or a person, how to reach it, and on whose word. */
export function CreateCustomer() {
  const [form, setForm] = useState<PartyForm>(PartyForm.organisation);
  const adding = useCreateCustomer();
  const attempt = useAttempt();
  const navigate = useNavigate();
  useSubmitKey(FORM);

  function add(said: FormData): void {
    adding.mutate(
      { data: customerFrom(said, form), headers: attempt.headers },
      {
        onSuccess: (customer) => {
          attempt.done();
          void navigate({
            to: "/customers/$customerId/{-$part}",
            params: { customerId: customer.id },
          });
        },
      },
    );
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
      <Form id={FORM} onSubmit={add} problem={adding.error} className="form-page">
        <FormChoice form={form} onChange={setForm} />
        <PartyFields form={form} />
        <Reach />
        <SourceFields />
        <SaveBar isPending={adding.isPending} />
      </Form>
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

function SaveBar({ isPending }: { isPending: boolean }) {
  return (
    <div className="savebar">
      <Button type="submit" look="pri" isPending={isPending} keys="Ctrl ↵">
        {m.save_customer()}
      </Button>
    </div>
  );
}
