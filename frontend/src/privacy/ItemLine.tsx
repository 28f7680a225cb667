import { type ComponentType, useState } from "react";
import type { ItemView, RequestView } from "../contract/api.schemas.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";
import { ClarifyItem } from "./ClarifyItem.tsx";
import { CorrectedValue } from "./CorrectedValue.tsx";
import { CorrectItem } from "./CorrectItem.tsx";
import { DecideItem } from "./DecideItem.tsx";
import { DeliverItem } from "./DeliverItem.tsx";
import { ExtendItem } from "./ExtendItem.tsx";
import { ItemActs, type ItemAct } from "./ItemActs.tsx";
import { KeepStatement } from "./KeepStatement.tsx";
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

const DIALOGS: Record<ItemAct, ComponentType<ItemProps & { onClose: () => void }>> = {
  clarify: ClarifyItem,
  correct: CorrectItem,
  state: KeepStatement,
  decide: DecideItem,
  deliver: DeliverItem,
  extend: ExtendItem,
  lift: LiftRestriction,
};

/** One item: what it asks, by when, how it was decided, and what is done next. */
export function ItemLine({ request, item }: ItemProps) {
  const [act, begin] = useState<ItemAct | null>(null);
  const Dialog = act ? DIALOGS[act] : null;
  return (
    <li>
      <div>
        <b>{itemWord(item)}</b>
        <small className="muted">{told(item)}</small>
        <Words item={item} />
      </div>
      <DecisionTag item={item} />
      <ItemActs item={item} onAct={begin} />
      {Dialog ? <Dialog request={request} item={item} onClose={() => begin(null)} /> : null}
    </li>
  );
}

/** What was said of it: by whom it is about, and to them. */
function Words({ item }: { item: ItemView }) {
  return (
    <>
      {item.claimed && !item.corrected_at ? <small>{item.claimed}</small> : null}
      {item.corrected_at ? <CorrectedValue item={item} /> : null}
      {item.statement ? <small>{m.dsr_statement_said({ words: item.statement })}</small> : null}
      {item.explanation ? <small>{item.explanation}</small> : null}
    </>
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
