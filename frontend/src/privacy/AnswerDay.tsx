import { keepPreviousData } from "@tanstack/react-query";
import { useTellAnswerDay } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day, weekday } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";

/** By when the letter on the desk is to be answered, as the law counts. */
export function AnswerDay({ receivedOn }: { receivedOn: string | null }) {
  const asked = { received_on: receivedOn ?? "" };
  const { data } = useTellAnswerDay(asked, {
    query: { enabled: receivedOn !== null, placeholderData: keepPreviousData, retry: false },
  });
  if (!data || !receivedOn) return null;
  return (
    <p className="answer-day" role="status">
      <span>
        {m.dsr_answer_due()}
        <small>{`${m.dsr_answer_due_note()}, ${weekday(data.due_on)}`}</small>
      </span>
      <b>{day(data.due_on)}</b>
    </p>
  );
}
