import { useMutation } from "@tanstack/react-query";
import { askForPasskey, signInByPasskey } from "../contract/passkeys/passkeys.ts";
import type { SessionView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { begin } from "../session.ts";
import { knowsPasskeys, OWN_PAGE, signByPasskey } from "./passkey.ts";

/** Signing in by a passkey: no name, no password, no code. */
export function PasskeySignIn() {
  const signingIn = useMutation({ mutationFn: enter });
  if (!knowsPasskeys()) return null;
  return (
    <div className="stack">
      <Button
        icon="key"
        isPending={signingIn.isPending}
        onPress={() =>
          signingIn.mutate(undefined, { onSuccess: (opened) => opened && begin(opened) })
        }
      >
        {m.passkey_sign_in()}
      </Button>
      <ProblemNote problem={signingIn.error} />
      {signingIn.isSuccess && !signingIn.data ? (
        <Note tone="warn" role="status">
          {m.passkey_failed()}
        </Note>
      ) : null}
    </div>
  );
}

async function enter(): Promise<SessionView | null> {
  const { options } = await askForPasskey(OWN_PAGE);
  const credential = await signByPasskey(options);
  return credential ? await signInByPasskey({ credential }) : null;
}
