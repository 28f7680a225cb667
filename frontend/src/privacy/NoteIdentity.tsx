import { useState } from "react";
import type { IdentityMethod, RequestView } from "../contract/api.schemas.ts";
import { useNoteIdentity } from "../contract/data-subject-requests/data-subject-requests.ts";
import { optionsOf } from "../format/words.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { useReread } from "./useReread.ts";
import { METHODS } from "./words.ts";

/** How whoever asks was known; no copy of anything is kept. */
export function NoteIdentity({ request }: { request: RequestView }) {
  const { may } = useSession();
  const [isOpen, open] = useState(false);
  if (!may("note_identity")) return null;
  return (
    <>
      <Button look="pri" icon="person" onPress={() => open(true)}>
        {m.dsr_note_identity()}
      </Button>
      {isOpen ? <MethodDialog request={request} onClose={() => open(false)} /> : null}
    </>
  );
}

function MethodDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const noting = useNoteIdentity();
  const attempt = useAttempt();
  const reread = useReread(request.id);

  async function finish(): Promise<void> {
    attempt.done();
    await reread();
    toast(m.dsr_identity_noted());
    onClose();
  }

  function note(said: FormData): void {
    const headers = { ...attempt.headers, "If-Match": `"${request.version}"` };
    const data = { method: said.get("method") as IdentityMethod };
    noting.mutate({ requestId: request.id, data, headers }, { onSuccess: () => void finish() });
  }

  const title = m.dsr_note_identity();
  return (
    <FormDialog
      title={title}
      lead={m.dsr_note_identity_lead()}
      onSubmit={note}
      problem={noting.error}
      isPending={noting.isPending}
      verb={m.dsr_note_identity()}
      onClose={onClose}
    >
      <Choice name="method" label={m.dsr_method()} options={optionsOf(METHODS)} isRequired />
    </FormDialog>
  );
}
