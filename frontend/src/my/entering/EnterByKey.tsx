import { useMutation } from "@tanstack/react-query";
import type { SessionView } from "../../contract/api.schemas.ts";
import { beginOwnKey, openByKey } from "../../contract/own-data/own-data.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Note } from "../../parts/Note.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { knowsPasskeys, makePasskey } from "../../staff/passkey.ts";
import { arrive } from "./arrive.ts";

/** The other way to an account: a passkey, without a password and a second factor. */
export function EnterByKey({ token }: { token: string }) {
  const opening = useMutation({ mutationFn: open });
  if (!knowsPasskeys()) return null;
  return (
    <div className="stack own-key">
      <h2>{m.own_key_or()}</h2>
      <p>{m.own_key_lead()}</p>
      <Button
        icon="key"
        isPending={opening.isPending}
        onPress={() =>
          opening.mutate(token, { onSuccess: (session) => session && arrive(session) })
        }
      >
        {m.own_key_open()}
      </Button>
      <ProblemNote problem={opening.error} />
      {opening.isSuccess && !opening.data ? (
        <Note tone="warn" role="status">
          {m.passkey_failed()}
        </Note>
      ) : null}
    </div>
  );
}

async function open(token: string): Promise<SessionView | null> {
  const { options } = await beginOwnKey({ token });
  const credential = await makePasskey(options);
  return credential ? await openByKey({ token, name: m.own_key_name(), credential }) : null;
}
