import { useEffect, useRef } from "react";
import type { PublicItem, PublicRequest, RequestState } from "../contract/api.schemas.ts";
import { day, dayOf, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { Tag } from "../parts/Tag.tsx";
import { daysLeftWord } from "./deadline.ts";
import { DueBar } from "./DueBar.tsx";
import { askedWord, happened } from "./happened.ts";
import { IdentifyStrongly } from "./IdentifyStrongly.tsx";
import { DECISION_LOOKS, DECISIONS } from "./itemWords.ts";
import { isRunning } from "./requestStates.ts";

const WORDS: Record<RequestState, () => string> = {
  received: m.dsr_follow_taken_in,
  identified: m.dsr_follow_working,
  planned: m.dsr_follow_working,
  approved: m.dsr_follow_working,
  waiting: m.dsr_follow_working,
  closed: m.dsr_state_closed,
};

interface FollowedProps {
  request: PublicRequest;
  /** What it was found by: whoever has it may prove who they are. */
  code?: string;
  onAnother: () => void;
}

/** How far a request is: by when it is answered, what was decided, what happened when. */
export function FollowedRequest({ request, code, onAnother }: FollowedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { due_on, number, received_on, state } = request;
  return (
    <div className="stack dsr-followed">
      <h1 tabIndex={-1} ref={heading}>
        {m.dsr_numbered({ number })}
      </h1>
      <p role="status">
        <Tag
          icon={state === "closed" ? "check" : "clock"}
          tone={state === "closed" ? "ok" : "info"}
          word={WORDS[state]()}
        />
      </p>
      {isRunning(state) ? (
        <div className="due-card" role="group" aria-label={m.dsr_answer_due()}>
          <p>
            <span>{m.dsr_answer_due()}</span>
            <b>{day(due_on)}</b>
          </p>
          <DueBar receivedOn={received_on} dueOn={due_on} />
          <p>{daysLeftWord(due_on, todayHere())}</p>
        </div>
      ) : null}
      {code && state === "received" ? <IdentifyStrongly code={code} /> : null}
      <h2>{m.dsr_items()}</h2>
      <ul className="dsr-items">
        {request.items.map((item) => (
          <Item key={item.position} item={item} />
        ))}
      </ul>
      {state === "waiting" ? <Note tone="info">{m.dsr_follow_waiting()}</Note> : null}
      <h2>{m.dsr_follow_happened()}</h2>
      <ol className="dsr-happened">
        {happened(request).map(({ place, words }) => (
          <li key={place}>{words}</li>
        ))}
      </ol>
      <p className="muted small">{m.dsr_follow_remedy()}</p>
      <Button onPress={onAnother}>{m.dsr_follow_another()}</Button>
    </div>
  );
}

function Item({ item }: { item: PublicItem }) {
  const { decision, delivered_at, due_on } = item;
  const [icon, tone] = decision ? DECISION_LOOKS[decision] : (["clock", "plain"] as const);
  return (
    <li>
      <div>
        <b>{askedWord(item)}</b>
        <small className="muted">
          {delivered_at
            ? m.dsr_item_delivered({ day: day(dayOf(delivered_at)) })
            : m.dsr_item_due({ day: day(due_on) })}
        </small>
      </div>
      <Tag
        icon={icon}
        tone={tone}
        word={decision ? DECISIONS[decision]() : m.dsr_item_waits()}
      />
    </li>
  );
}
