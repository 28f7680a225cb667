import { useMutation } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useStepUp } from "../contract/my-account/my-account.ts";
import { askForPasskey, stepUpByPasskey } from "../contract/passkeys/passkeys.ts";
import { answerWaiting, isProofWanted, onProofWanted } from "../http/stepUp.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
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
    <FormDialog
      title={m.step_up_title()}
      lead={m.step_up_lead()}
      onSubmit={prove}
      problem={proving.error ?? byKey.error}
      isPending={proving.isPending}
      verb={m.step_up_confirm()}
      onClose={() => answerWaiting(false)}
    >
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
    </FormDialog>
  );
}

async function proveByPasskey(): Promise<boolean> {
  const { options } = await askForPasskey(OWN_PAGE);
  const credential = await signByPasskey(options);
  if (!credential) throw new Error(m.passkey_failed());
  await stepUpByPasskey({ credential });
  return true;
}
