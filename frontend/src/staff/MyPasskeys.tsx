import { useMutation } from "@tanstack/react-query";
import { beginPasskey, enrolPasskey, useRemovePasskey } from "../contract/passkeys/passkeys.ts";
import type { MeView, PasskeyView } from "../contract/api.schemas.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { Note } from "../parts/Note.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { keepMe, useSession } from "../session.ts";
import { knowsPasskeys, makePasskey } from "./passkey.ts";

/** One's own passkeys: those there are, and a way to add one. */
export function MyPasskeys() {
  const { me } = useSession();
  const removing = useRemovePasskey();
  const keys = me?.passkeys ?? [];
  return (
    <Panel title={m.passkeys()} footer={m.passkeys_lead()}>
      <ProblemNote problem={removing.error} />
      {keys.length === 0 ? <p>{m.passkeys_none()}</p> : null}
      <ul className="plain">
        {keys.map((key) => (
          <li key={key.id}>
            <Passkey
              passkey={key}
              onRemove={() => removing.mutate({ passkeyId: key.id }, { onSuccess: keepMe })}
            />
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? <AddPasskey /> : null}
    </Panel>
  );
}

function Passkey({ passkey, onRemove }: { passkey: PasskeyView; onRemove: () => void }) {
  const used = passkey.used_at
    ? m.passkey_used({ when: moment(passkey.used_at) })
    : m.passkey_unused();
  return (
    <>
      <b>{passkey.name}</b>{" "}
      <span className="muted small">
        {m.passkey_added_day({ day: day(passkey.added_at) })}, {used}
      </span>{" "}
      <Button
        size="sm"
        aria-label={m.passkey_remove_named({ name: passkey.name })}
        onPress={onRemove}
      >
        {m.passkey_remove()}
      </Button>
    </>
  );
}

function AddPasskey() {
  const adding = useMutation({ mutationFn: enrol });
  return (
    <Form
      onSubmit={(said) =>
        adding.mutate(String(said.get("name")), { onSuccess: (me) => me && keepMe(me) })
      }
      problem={adding.error}
      label={m.passkey_add()}
      className="otp"
    >
      <Field name="name" label={m.passkey_name()} isRequired />
      <Button type="submit" icon="plus" isPending={adding.isPending}>
        {m.passkey_add()}
      </Button>
      {adding.isSuccess && !adding.data ? (
        <Note tone="warn" role="status">
          {m.passkey_failed()}
        </Note>
      ) : null}
    </Form>
  );
}

async function enrol(name: string): Promise<MeView | null> {
  const { options } = await beginPasskey();
  const credential = await makePasskey(options);
  return credential ? await enrolPasskey({ name, credential }) : null;
}
