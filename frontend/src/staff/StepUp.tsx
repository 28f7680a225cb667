import { useMutation } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useStepUp } from "../contract/my-account/my-account.ts";
import { askForPasskey, stepUpByPasskey } from "../contract/passkeys/passkeys.ts";
import { answerWaiting, isProofWanted, onProofWanted } from "../http/stepUp.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { useSession } from "../session.ts";
import { knowsPasskeys, OWN_PAGE, signByPasskey } from "./passkey.ts";

/** Over the page whose request wants a fresh second factor. It is sent again, unchanged. */
export function StepUp() {
  const wanted = useSyncExternalStore(onProofWanted, isProofWanted);
  return wanted ? <Proving /> : null;
}

function Proving() {
  const proving = useStepUp();
  const { me } = useSession();
  const byKey = useMutation({ mutationFn: proveByPasskey, onSuccess: answerWaiting });

  function prove(said: FormData): void {
    const data = { code: String(said.get("code")) };
    proving.mutate({ data }, { onSuccess: () => answerWaiting(true) });
  }

  return (
    <Dialog
      isOpen
      title={m.step_up_title()}
      lead={m.step_up_lead()}
      onClose={() => answerWaiting(false)}
    >
      <Form
        onSubmit={prove}
        problem={proving.error ?? byKey.error}
        label={m.step_up_title()}
        className="dialog-form"
      >
        <div className="body stack">
          <Field
            name="code"
            label={m.step_up_code()}
            className="field code"
            autoComplete="one-time-code"
            autoFocus
            isRequired
          />
          {me?.passkeys?.length && knowsPasskeys() ? (
            <Button icon="key" onPress={() => byKey.mutate()} isPending={byKey.isPending}>
              {m.passkey_use()}
            </Button>
          ) : null}
        </div>
        <footer>
          <Button onPress={() => answerWaiting(false)}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={proving.isPending}>
            {m.step_up_confirm()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}

async function proveByPasskey(): Promise<boolean> {
  const { options } = await askForPasskey(OWN_PAGE);
  const credential = await signByPasskey(options);
  if (!credential) throw new Error(m.passkey_failed());
  await stepUpByPasskey({ credential });
  return true;
}
