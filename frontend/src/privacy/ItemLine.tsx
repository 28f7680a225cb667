import { useState } from "react";
import type { ItemView, RequestView } from "../contract/api.schemas.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";
import { DecideItem } from "./DecideItem.tsx";
import { DeliverItem } from "./DeliverItem.tsx";
import { ExtendItem } from "./ExtendItem.tsx";
import { ItemActs, type ItemAct } from "./ItemActs.tsx";
import { LiftRestriction } from "./LiftRestriction.tsx";
import {
  DECISION_LOOKS,
  DECISIONS,
  EXTENSIONS,
  itemWord,
  NOTICES,
  restricts,
} from "./itemWords.ts";

interface ItemProps {
  request: RequestView;
  item: ItemView;
}

/** One item: what it asks, by when, how it was decided, and what is done next. */
export function ItemLine({ request, item }: ItemProps) {
  const [act, begin] = useState<ItemAct | null>(null);
  const props = { request, item, onClose: () => begin(null) };
  return (
    <li>
      <div>
        <b>{itemWord(item)}</b>
        <small className="muted">{told(item)}</small>
        {item.claimed ? <small>{item.claimed}</small> : null}
        {item.explanation ? <small>{item.explanation}</small> : null}
      </div>
      <DecisionTag item={item} />
      <ItemActs item={item} onAct={begin} />
      {act === "decide" ? <DecideItem {...props} /> : null}
      {act === "deliver" ? <DeliverItem {...props} /> : null}
      {act === "extend" ? <ExtendItem {...props} /> : null}
      {act === "lift" ? <LiftRestriction {...props} /> : null}
    </li>
  );
}

function DecisionTag({ item: { decision } }: { item: ItemView }) {
  if (decision === null) return <Tag icon="clock" word={m.dsr_item_waits()} />;
  const [icon, tone] = DECISION_LOOKS[decision];
  return <Tag icon={icon} tone={tone} word={DECISIONS[decision]()} />;
}

function told(item: ItemView): string {
  const { kind, delivered_at, due_on, lifted_at, extended_on, extension, reminders } = item;
  const last = reminders.at(-1);
  if (lifted_at && kind === "restrict")
    return m.dsr_item_lifted({ day: day(dayOf(lifted_at)) });
  if (delivered_at) return m.dsr_item_delivered({ day: day(dayOf(delivered_at)) });
  return [
    m.dsr_item_due({ day: day(due_on) }),
    extended_on && extension
      ? m.dsr_item_extended({ day: day(extended_on), why: EXTENSIONS[extension]() })
      : null,
    kind === "rectify" && restricts(item) ? m.dsr_item_restricts() : null,
    last ? m.dsr_reminded({ what: NOTICES[last.notice]() }) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
