import { useQueryClient } from "@tanstack/react-query";
import { getGetMeQueryKey, useChangePassword } from "../contract/my-account/my-account.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Door } from "./Door.tsx";

/** A password somebody else has chosen works once: choose one of your own. */
export default function ChangePassword() {
  const changing = useChangePassword();
  const queries = useQueryClient();

  function change(said: FormData): void {
    const data = {
      current_password: String(said.get("current_password")),
      new_password: String(said.get("new_password")),
    };
    changing.mutate(
      { data },
      { onSuccess: () => queries.invalidateQueries({ queryKey: getGetMeQueryKey() }) },
    );
  }

  return (
    <Door picture={m.enrol_picture()}>
      <h1>{m.choose_password()}</h1>
      <p>{m.choose_password_lead()}</p>
      <Form
        onSubmit={change}
        problem={changing.error}
        className="otp"
        label={m.choose_password()}
      >
        <Field
          name="current_password"
          label={m.current_password()}
          type="password"
          autoComplete="current-password"
          autoFocus
          isRequired
        />
        <Field
          name="new_password"
          label={m.new_password()}
          hint={m.password_hint()}
          type="password"
          autoComplete="new-password"
          isRequired
        />
        <Button type="submit" look="pri" size="lg" isPending={changing.isPending}>
          {m.save_password()}
        </Button>
      </Form>
    </Door>
  );
}
