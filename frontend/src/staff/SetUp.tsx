import { useQueryClient } from "@tanstack/react-query";
import type { NewSetup } from "../contract/api.schemas.ts";
import { getSetupStateQueryKey, useSetUp } from "../contract/setup/setup.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Door } from "./SignIn.tsx";

/** The first run: whose register this is, and who opens its first account. */
export default function SetUp() {
  const settingUp = useSetUp();
  const queries = useQueryClient();

  function setUp(said: FormData): void {
    settingUp.mutate(
      { data: companyFrom(said) },
      { onSuccess: () => queries.invalidateQueries({ queryKey: getSetupStateQueryKey() }) },
    );
  }

  return (
    <Door picture={m.setup_picture()} wide>
      <h1>{m.setup_title()}</h1>
      <p>{m.setup_lead()}</p>
      <Form onSubmit={setUp} problem={settingUp.error} className="otp" label={m.setup_title()}>
        <Company />
        <FirstAccount />
        <Button type="submit" look="pri" size="lg" isPending={settingUp.isPending}>
          {m.setup_open()}
        </Button>
      </Form>
    </Door>
  );
}

function companyFrom(said: FormData): NewSetup {
  const text = (name: string): string => String(said.get(name) ?? "");
  return {
    company_name: text("company_name"),
    business_id: text("business_id"),
    admin_name: text("admin_name"),
    admin_username: text("admin_username"),
    admin_password: text("admin_password"),
    nda_text: text("nda_text"),
  };
}

function Company() {
  return (
    <fieldset className="group">
      <legend>{m.setup_company()}</legend>
      <Field name="company_name" label={m.company_name()} autoFocus isRequired />
      <Field
        name="business_id"
        label={m.business_id()}
        hint={m.business_id_hint()}
        isRequired
      />
      <Field
        name="nda_text"
        label={m.nda_text()}
        hint={m.nda_text_hint()}
        rows={5}
        defaultValue={m.nda_text_default()}
        isRequired
      />
    </fieldset>
  );
}

function FirstAccount() {
  return (
    <fieldset className="group">
      <legend>{m.setup_account()}</legend>
      <Field name="admin_name" label={m.person_name()} autoComplete="name" isRequired />
      <Field name="admin_username" label={m.username()} autoComplete="username" isRequired />
      <Field
        name="admin_password"
        label={m.password()}
        hint={m.password_hint()}
        type="password"
        autoComplete="new-password"
        isRequired
      />
    </fieldset>
  );
}
