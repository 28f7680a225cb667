import type { BreachRow } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Tag } from "../../parts/Tag.tsx";
import { ClockBar } from "./ClockBar.tsx";
import { isPressing, leftWord } from "./clockLeft.ts";

/** Whether the authority was told or need not be, or how much time is left. */
export function BreachState({ breach }: { breach: BreachRow }) {
  const { authority_at, closed_at, due_at } = breach;
  if (closed_at) return <Tag icon="check" tone="ok" word={m.breach_closed()} />;
  if (authority_at) return <Tag icon="okc" tone="ok" word={m.breach_settled()} />;
  return (
    <Tag icon="clock" tone={isPressing(due_at) ? "bad" : "warn"} word={leftWord(due_at)} />
  );
}

/** The clock as a beam, as long as it runs. */
export function BreachClock({ breach }: { breach: BreachRow }) {
  const { authority_at, due_at, noticed_at } = breach;
  if (authority_at) return <>{moment(authority_at)}</>;
  return (
    <>
      <ClockBar noticedAt={noticed_at} dueAt={due_at} />
      <b>{leftWord(due_at)}</b> {moment(due_at)}
    </>
  );
}
