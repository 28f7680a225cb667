import { useQueryClient } from "@tanstack/react-query";
import type { NoticeView } from "../contract/api.schemas.ts";
import {
  getGetNoticeQueryKey,
  usePublishNotice,
} from "../contract/privacy-notice/privacy-notice.ts";
import { todayHere } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Note } from "../parts/Note.tsx";
import { toast } from "../parts/toast.ts";
import { understoodAs } from "../parts/understood.ts";
import { useSession } from "../session.ts";
import { CHANGES } from "./noticeWords.ts";
import { useRereadNotices } from "./useRereadNotices.ts";

interface PublishNoticeProps {
  notice: NoticeView;
  onClose: () => void;
}

/** Publish a draft. Of one's own the API asks why, and takes it from nobody who is not alone. */
export function PublishNotice({ notice, onClose }: PublishNoticeProps) {
  const publishing = usePublishNotice();
  const attempt = useAttempt();
  const reread = useRereadNotices();
  const queries = useQueryClient();
  const { me } = useSession();
  const { id, number, sha256: digest } = notice;

  function publish(said: FormData): void {
    const data = {
      digest,
      valid_from: String(said.get(understoodAs("valid_from"))) || null,
      alone_because: String(said.get("alone_because") ?? "").trim() || null,
    };
    publishing.mutate(
      { noticeId: id, data, headers: attempt.headers },
      { onSuccess: (published) => done(published), onSettled: () => void reread() },
    );
  }

  function done(published: NoticeView): void {
    attempt.done();
    queries.setQueryData(getGetNoticeQueryKey(id), published);
    toast(m.notice_published_toast({ number }));
    onClose();
  }

  return (
    <FormDialog
      title={m.notice_publish_title({ number })}
      lead={`${CHANGES[notice.change]()}: ${notice.note}`}
      onSubmit={publish}
      problem={publishing.error}
      isPending={publishing.isPending}
      verb={m.notice_publish()}
      onClose={onClose}
    >
      {notice.change === "material" ? <Note tone="info">{m.notice_told()}</Note> : null}
      <DayField
        name="valid_from"
        label={m.notice_valid_from()}
        defaultDay={todayHere()}
        isRequired
      />
      {notice.drafted_by === me?.id ? (
        <Field
          name="alone_because"
          label={m.notice_alone_because()}
          hint={m.notice_alone_hint()}
          rows={2}
          isOptional
        />
      ) : null}
    </FormDialog>
  );
}
