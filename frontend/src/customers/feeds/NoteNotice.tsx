import type { NoticeChannel, NoticeDutyView } from "../../contract/api.schemas.ts";
import {
  getListNoticeDutiesQueryKey,
  useNoteNotice,
} from "../../contract/registers/registers.ts";
import { todayHere } from "../../format/dates.ts";
import { optionsOf } from "../../format/words.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { DayField } from "../../parts/DayField.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { queries } from "../../queries.ts";
import { CHANNELS } from "./words.ts";

interface NoteNoticeProps {
  duty: NoticeDutyView;
  onClose: () => void;
}

/** Note when and how a person was told where data about them came from. */
export function NoteNotice({ duty, onClose }: NoteNoticeProps) {
  const noting = useNoteNotice();
  const attempt = useAttempt();

  function note(said: FormData): void {
    const headers = { ...attempt.headers, "If-Match": `"${duty.version}"` };
    const data = {
      told_on: String(said.get(understoodAs("told_on"))),
      channel: said.get("channel") as NoticeChannel,
    };
    noting.mutate({ dutyId: duty.id, data, headers }, { onSuccess: done });
  }

  function done(): void {
    void queries.invalidateQueries({ queryKey: getListNoticeDutiesQueryKey() });
    onClose();
  }

  return (
    <FormDialog
      title={m.notice_note()}
      lead={m.notice_lead()}
      onSubmit={note}
      problem={noting.error}
      isPending={noting.isPending}
      verb={m.notice_note()}
      onClose={onClose}
    >
      <DayField
        name="told_on"
        label={m.notice_told_on()}
        defaultDay={todayHere()}
        isPast
        isRequired
      />
      <Choice
        name="channel"
        label={m.notice_channel()}
        options={optionsOf(CHANNELS)}
        defaultValue="letter"
        isRequired
      />
    </FormDialog>
  );
}
