import { useState } from "react";
import type { Change } from "../contract/api.schemas.ts";
import { useDraftNotice } from "../contract/privacy-notice/privacy-notice.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { useKeys } from "../parts/keys.ts";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { CHANGES } from "./noticeWords.ts";
import { useRereadNotices } from "./useRereadNotices.ts";

/** The key that begins the next version. */
export function DraftKey() {
  const { may } = useSession();
  const [isDrafting, setDrafting] = useState(false);
  const begin = may("draft_notice") ? () => setDrafting(true) : undefined;
  useKeys({ n: begin });
  if (!begin) return null;
  return (
    <>
      <Button look="pri" icon="plus" keys="N" onPress={begin}>
        {m.notice_new()}
      </Button>
      {isDrafting ? <DraftNotice onClose={() => setDrafting(false)} /> : null}
    </>
  );
}

/** Write the notice down as it would be said now; the register itself fills its text in. */
function DraftNotice({ onClose }: { onClose: () => void }) {
  const drafting = useDraftNotice();
  const attempt = useAttempt();
  const reread = useRereadNotices();

  function draft(said: FormData): void {
    const data = { change: said.get("change") as Change, note: String(said.get("note")) };
    drafting.mutate(
      { data, headers: attempt.headers },
      { onSuccess: ({ number }) => done(number), onSettled: () => void reread() },
    );
  }

  function done(number: string): void {
    attempt.done();
    toast(m.notice_draft_waits({ number }));
    onClose();
  }

  const options = Object.entries(CHANGES).map(([value, word]) => ({ value, word: word() }));
  return (
    <FormDialog
      title={m.notice_new()}
      lead={m.notice_new_lead()}
      onSubmit={draft}
      problem={drafting.error}
      isPending={drafting.isPending}
      verb={m.notice_draft_verb()}
      onClose={onClose}
    >
      <Choice
        name="change"
        label={m.notice_change()}
        hint={m.notice_change_hint()}
        options={options}
        isRequired
      />
      <Field name="note" label={m.notice_whats_new()} isRequired />
    </FormDialog>
  );
}
