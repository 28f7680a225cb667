import type { ClausesView, NoticeView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";

interface InForceProps {
  told: ClausesView;
  draft: NoticeView | undefined;
}

/** Whether the notice in force says what is so, and what to do where it does not. */
export function InForce({ told, draft }: InForceProps) {
  const { in_force: number, is_current: isCurrent } = told;
  const next = draft ? m.notice_draft_waits({ number: draft.number }) : m.notice_draft_next();
  if (number && isCurrent) return <Note tone="ok">{m.notice_is_current({ number })}</Note>;
  return (
    <Note tone="warn">
      {number ? (
        <>
          <b>{m.notice_is_behind({ number })}</b> {m.notice_is_behind_why()}
        </>
      ) : (
        <b>{m.notice_none_in_force()}</b>
      )}{" "}
      {next}
    </Note>
  );
}
