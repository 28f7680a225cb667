import { useMutation } from "@tanstack/react-query";
import type { ItemView } from "../contract/api.schemas.ts";
import { getPrintItemRefusalUrl } from "../contract/data-subject-requests/data-subject-requests.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { itemWord } from "./itemWords.ts";

export type ItemAct = "decide" | "deliver" | "extend";

interface ActsProps {
  item: ItemView;
  onAct: (act: ItemAct) => void;
}

/** What can be done with an item where it stands. */
export function ItemActs({ item, onAct }: ActsProps) {
  const { may } = useSession();
  const opening = useMutation({ mutationFn: () => openPaper(getPrintItemRefusalUrl(item.id)) });
  const isOpen = item.decision === null;
  const key = (act: ItemAct, word: string) => (
    <Button size="sm" onPress={() => onAct(act)} aria-label={`${word}, ${itemWord(item)}`}>
      {word}
    </Button>
  );
  return (
    <span className="row-keys">
      {item.rule ? (
        <Button size="sm" icon="eye" onPress={() => opening.mutate()}>
          {m.dsr_certificate_of_item()}
        </Button>
      ) : null}
      {isOpen && item.extended_on === null && may("extend_item")
        ? key("extend", m.dsr_extend())
        : null}
      {isOpen && may("decide_item") ? key("decide", m.dsr_decide()) : null}
      {!isOpen && item.delivered_at === null && may("deliver_item")
        ? key("deliver", m.dsr_deliver())
        : null}
    </span>
  );
}
