import { useMutation } from "@tanstack/react-query";
import type { Operation } from "../contract/access.ts";
import type { ItemView } from "../contract/api.schemas.ts";
import { getPrintItemRefusalUrl } from "../contract/data-subject-requests/data-subject-requests.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { isCorrectable } from "./correctable.ts";
import { itemWord, restricts } from "./itemWords.ts";

export type ItemAct =
  | "clarify"
  | "correct"
  | "state"
  | "extend"
  | "decide"
  | "deliver"
  | "lift";

interface Work {
  readonly word: () => string;
  readonly operation: Operation;
  readonly isDue: (item: ItemView) => boolean;
}

const ACTS: Record<ItemAct, Work> = {
  clarify: {
    word: m.dsr_clarify,
    operation: "clarify_item",
    isDue: ({ kind, decision }) => kind === "rectify" && decision === null,
  },
  correct: { word: m.dsr_correct, operation: "correct_value", isDue: isToCorrect },
  state: {
    word: m.dsr_statement,
    operation: "keep_statement",
    isDue: ({ decision }) => decision === "refused" || decision === "partly",
  },
  extend: {
    word: m.dsr_extend,
    operation: "extend_item",
    isDue: ({ decision, extended_on }) => decision === null && extended_on === null,
  },
  decide: {
    word: m.dsr_decide,
    operation: "decide_item",
    isDue: ({ decision }) => decision === null,
  },
  deliver: {
    word: m.dsr_deliver,
    operation: "deliver_item",
    isDue: ({ decision, delivered_at }) => decision !== null && delivered_at === null,
  },
  lift: { word: m.dsr_lift, operation: "lift_restriction", isDue: restricts },
};
const ACT_LIST = Object.keys(ACTS) as ItemAct[];

function isToCorrect({ kind, decision, field, corrected_at }: ItemView): boolean {
  const isGranted = decision === "granted" || decision === "partly";
  return kind === "rectify" && isGranted && corrected_at === null && isCorrectable(field);
}

interface ActsProps {
  item: ItemView;
  onAct: (act: ItemAct) => void;
}

/** What can be done with an item where it stands. */
export function ItemActs({ item, onAct }: ActsProps) {
  const { may } = useSession();
  const opening = useMutation({ mutationFn: () => openPaper(getPrintItemRefusalUrl(item.id)) });
  const due = ACT_LIST.filter((act) => ACTS[act].isDue(item) && may(ACTS[act].operation));
  return (
    <span className="row-keys">
      {item.rule ? (
        <Button size="sm" icon="eye" onPress={() => opening.mutate()}>
          {m.dsr_certificate_of_item()}
        </Button>
      ) : null}
      {due.map((act) => (
        <Button
          key={act}
          size="sm"
          onPress={() => onAct(act)}
          aria-label={`${ACTS[act].word()}, ${itemWord(item)}`}
        >
          {ACTS[act].word()}
        </Button>
      ))}
    </span>
  );
}
