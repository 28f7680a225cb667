import { useQueryClient } from "@tanstack/react-query";
import { getGetSetupQueryKey, useSetUp } from "../contract/setup/setup.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { toast } from "../parts/toast.ts";
import { Door } from "./Door.tsx";
import { firstRunFrom } from "./firstRunFrom.ts";

/** The first run: whose register this is, and who opens its first account. */
export default function SetUp() {
  const settingUp = useSetUp();
  const queries = useQueryClient();

  function done(): Promise<void> {
    toast(m.setup_done());
    return queries.invalidateQueries({ queryKey: getGetSetupQueryKey() });
  }

  return (
    <Door picture={m.setup_picture()} wide>
      <h1>{m.setup_title()}</h1>
      <p>{m.setup_lead()}</p>
      <Form
        onSubmit={(said) => settingUp.mutate({ data: firstRunFrom(said) }, { onSuccess: done })}
        problem={settingUp.error}
        className="otp"
        label={m.setup_title()}
      >
        <Field
          name="setup_code"
          label={m.setup_code()}
          hint={m.setup_code_hint()}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <Company />
        <FirstAccount />
        <Field
          name="nda_text"
          label={m.nda_text()}
          hint={m.nda_text_hint()}
          rows={4}
          isOptional
        />
        <Button type="submit" look="pri" size="lg" isPending={settingUp.isPending}>
          {m.setup_open()}
        </Button>
      </Form>
    </Door>
  );
}

function Company() {
  return (
    <fieldset className="group">
      <legend>{m.setup_company()}</legend>
      <Field name="company/name" label={m.company_name()} isRequired />
      <div className="pair">
        <Field
          name="company/business_id"
          label={m.business_id()}
          hint={m.business_id_hint()}
          isRequired
        />
        <Field
          name="company/vat_number"
          label={m.vat_number()}
          hint={m.vat_number_hint()}
          isOptional
        />
      </div>
      <Field name="company/street" label={m.street()} isRequired />
      <div className="pair">
        <Field
          name="company/postal_code"
          label={m.postal_code()}
          inputMode="numeric"
          isRequired
        />
        <Field name="company/town" label={m.town()} isRequired />
      </div>
      <div className="pair">
        <Field name="company/email" label={m.email()} type="email" isRequired />
        <Field name="company/phone" label={m.phone()} type="tel" isRequired />
      </div>
    </fieldset>
  );
}

function FirstAccount() {
  return (
    <fieldset className="group">
      <legend>{m.setup_account()}</legend>
      <div className="pair">
        <Field name="admin/name" label={m.person_name()} autoComplete="name" isRequired />
        <Field name="admin/username" label={m.username()} autoComplete="username" isRequired />
      </div>
      <Field
        name="admin/password"
        label={m.password()}
        hint={m.password_hint()}
        type="password"
        autoComplete="new-password"
        isRequired
      />
    </fieldset>
  );
}
