import { useState } from "react";
import { useAskForAccount, useAskForCode } from "../../contract/own-data/own-data.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { Note } from "../../parts/Note.tsx";
import { Segments } from "../../parts/Segments.tsx";
import { Door } from "../../staff/Door.tsx";
import { CodeForm } from "./CodeForm.tsx";
import { Ways } from "./Ways.tsx";

type Way = "code" | "account";

/** The way in for whoever we know and who has no account: a mailed code, or a link to one. */
export default function OwnDoor() {
  const [way, setWay] = useState<Way>("code");
  const [sentTo, setSentTo] = useState<string>();
  return (
    <Door picture={m.sign_in_picture()} help={<Ways />}>
      <h1>{m.own_door()}</h1>
      <p>{m.own_door_lead()}</p>
      {sentTo === undefined ? (
        <>
          <Segments<Way>
            label={m.own_way()}
            value={way}
            onChange={setWay}
            options={[
              { value: "code", word: m.own_way_code() },
              { value: "account", word: m.own_way_account() },
            ]}
          />
          <AddressForm key={way} way={way} onSent={setSentTo} />
        </>
      ) : (
        <Sent way={way} email={sentTo} />
      )}
    </Door>
  );
}

function AddressForm({ way, onSent }: { way: Way; onSent: (email: string) => void }) {
  const code = useAskForCode();
  const account = useAskForAccount();
  const asking = way === "code" ? code : account;

  function ask(said: FormData): void {
    const email = String(said.get("email")).trim();
    asking.mutate({ data: { email } }, { onSuccess: () => onSent(email) });
  }

  return (
    <Form onSubmit={ask} problem={asking.error} className="otp" label={m.own_door()}>
      <Field
        name="email"
        label={m.own_email()}
        hint={way === "code" ? m.own_code_hint() : m.own_account_hint()}
        type="email"
        autoComplete="email"
        isRequired
      />
      <Button type="submit" look="pri" size="lg" isPending={asking.isPending}>
        {way === "code" ? m.own_send_code() : m.own_send_link()}
      </Button>
    </Form>
  );
}

/** The same words for everybody: they tell nothing of whom we know. */
function Sent({ way, email }: { way: Way; email: string }) {
  if (way === "code") return <CodeForm email={email} />;
  return (
    <Note tone="info" role="status">
      {m.own_link_sent()}
    </Note>
  );
}
