import { useQueryClient } from "@tanstack/react-query";
import {
  getGetMyNoticeQueryKey,
  useAcknowledgeNotice,
  useGetMyNotice,
} from "../contract/own-data/own-data.ts";
import { day, moment } from "../format/dates.ts";
import { languageNow } from "../format/language.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

/** The notice in force: where it is read, and the key by which one says to have read it. */
export function MyNoticeBlock() {
  const notice = useGetMyNotice().data;
  const acknowledging = useAcknowledgeNotice();
  const attempt = useAttempt();
  const queries = useQueryClient();
  if (!notice?.number || !notice.valid_from) return null;
  const { number, note, valid_from: from, acknowledged_at: at } = notice;

  function acknowledge(read: string): void {
    acknowledging.mutate(
      { data: { number: read }, headers: attempt.headers },
      {
        onSuccess: (told) => {
          attempt.done();
          queries.setQueryData(getGetMyNoticeQueryKey(), told);
        },
      },
    );
  }

  return (
    <Panel title={m.my_notice()} note={m.notice_version({ number })}>
      <ProblemNote problem={acknowledging.error} />
      <p>
        {note}. {m.notice_valid_from()} {day(from)}.
      </p>
      <p>
        <a href={`/notice/${languageNow()}/${number}`}>{m.my_notice_read()}</a>
      </p>
      {at ? (
        <p className="muted">{m.my_notice_acknowledged({ at: moment(at) })}</p>
      ) : (
        <Button onPress={() => acknowledge(number)} isPending={acknowledging.isPending}>
          {m.my_notice_acknowledge()}
        </Button>
      )}
    </Panel>
  );
}
