import { useState } from "react";
import type { OwnAccountOpened } from "../../contract/api.schemas.ts";
import { useOpenOwnAccount } from "../../contract/own-data/own-data.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { Note } from "../../parts/Note.tsx";
import { Door } from "../../staff/Door.tsx";
import { arrive } from "./arrive.ts";
import { EnterByKey } from "./EnterByKey.tsx";
import { Ways } from "./Ways.tsx";

function goOn({ session }: OwnAccountOpened): void {
  if (session) arrive(session);
}

/** Where a mailed link leads: a password of one's own, then a second factor. */
export default function EnterDoor() {
  const [token] = useState(() => location.hash.slice(1));
  const opening = useOpenOwnAccount();

  function open(said: FormData): void {
    const data = { token, password: String(said.get("password")) };
    opening.mutate({ data }, { onSuccess: goOn });
  }

  return (
    <Door picture={m.sign_in_picture()} help={<Ways />}>
      <h1>{m.own_new_account()}</h1>
      {opening.data && !opening.data.session ? (
        <Note tone="ok" role="status">
          {m.own_password_changed()} <a href="/">{m.contact_sign_in()}</a>
        </Note>
      ) : (
        <>
          <p>{m.own_new_account_lead()}</p>
          <Form
            onSubmit={open}
            problem={opening.error}
            className="otp"
            label={m.own_new_account()}
          >
            <Field
              name="password"
              label={m.own_new_password()}
              hint={m.own_password_hint()}
              type="password"
              autoComplete="new-password"
              autoFocus
              isRequired
            />
            <Button type="submit" look="pri" size="lg" isPending={opening.isPending}>
              {m.own_open()}
            </Button>
          </Form>
          <EnterByKey token={token} />
        </>
      )}
    </Door>
  );
}
