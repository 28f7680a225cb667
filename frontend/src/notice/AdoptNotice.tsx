import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Change, NoticeComparison, ProposedContact } from "../contract/api.schemas.ts";
import { useAdoptNotice } from "../contract/privacy-notice/privacy-notice.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { CHANGES } from "./noticeWords.ts";
import { useRereadNotices } from "./useRereadNotices.ts";

/** The one press that takes over what can be configured, and drafts the corrected notice. */
export function AdoptKey({ told }: { told: NoticeComparison }) {
  const { may } = useSession();
  const [isOpen, open] = useState(false);
  if (!may("adopt_notice")) return null;
  return (
    <>
      <Button look="pri" onPress={() => open(true)}>
        {m.own_notice_adopt()}
      </Button>
      {isOpen ? <AdoptNotice told={told} onClose={() => open(false)} /> : null}
    </>
  );
}

function AdoptNotice({ told, onClose }: { told: NoticeComparison; onClose: () => void }) {
  const adopting = useAdoptNotice();
  const attempt = useAttempt();
  const reread = useRereadNotices();
  const navigate = useNavigate();

  function adopt(said: FormData): void {
    const reached = Object.fromEntries(told.proposed.map((each) => [each.field, each.said]));
    const data = {
      change: said.get("change") as Change,
      note: String(said.get("note")),
      ...reached,
    };
    const headers = { ...attempt.headers, "If-Match": `"${told.company_version}"` };
    adopting.mutate(
      { data, headers },
      { onSuccess: ({ id, number }) => done(id, number), onSettled: () => void reread() },
    );
  }

  function done(noticeId: string, number: string): void {
    attempt.done();
    toast(m.notice_draft_waits({ number }));
    void navigate({ to: "/privacy/notices/$noticeId", params: { noticeId } });
  }

  const options = Object.entries(CHANGES).map(([value, word]) => ({ value, word: word() }));
  return (
    <FormDialog
      title={m.own_notice_adopt()}
      lead={m.own_notice_adopt_lead()}
      onSubmit={adopt}
      problem={adopting.error}
      isPending={adopting.isPending}
      verb={m.own_notice_adopt_verb()}
      onClose={onClose}
    >
      <Proposed contacts={told.proposed} />
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

function Proposed({ contacts }: { contacts: readonly ProposedContact[] }) {
  if (contacts.length === 0) return <p>{m.own_notice_nothing_new()}</p>;
  return (
    <ul aria-label={m.own_notice_configured()}>
      {contacts.map(({ field, said, now }) => (
        <li key={field}>
          <del>{now}</del> → <b>{said}</b>
        </li>
      ))}
    </ul>
  );
}
