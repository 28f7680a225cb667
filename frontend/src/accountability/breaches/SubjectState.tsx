import { useState } from "react";
import type { BreachSubjectRow, BreachView } from "../../contract/api.schemas.ts";
import { useNoteTold } from "../../contract/breaches/breaches.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { useSession } from "../../session.ts";
import { areSpared, REACHED } from "./breachWords.ts";
import { RemoveSubject } from "./RemoveSubject.tsx";
import { useRereadBreach } from "./useRereadBreach.ts";

interface SubjectProps {
  breach: BreachView;
  row: BreachSubjectRow;
}

/** Whether somebody has been told, still is to be, or need not be. */
export function SubjectState({ breach, row }: SubjectProps) {
  const { icon, tone, word } = REACHED[row.state];
  const isSpared = row.state === "waiting" && areSpared(breach);
  return (
    <span className="row wrap">
      {isSpared ? (
        <Tag icon="okc" tone="plain" word={m.breach_untold_nobody()} />
      ) : (
        <Tag icon={icon} tone={tone} word={word()} />
      )}
      {row.told_at ? <span className="muted">{moment(row.told_at)}</span> : null}
    </span>
  );
}

/** What can still be done about one who was not told: tell them, or take them off the list. */
export function SubjectActs({ breach, row }: SubjectProps) {
  const { may } = useSession();
  const [isRemoving, setRemoving] = useState(false);
  const isOver = row.told_at !== null || row.state === "removed";
  const isLate = breach.closed_at !== null && row.state !== "unreached";
  if (isLate || isOver || !may("remove_breach_subject")) return null;
  const who = row.name ?? m.hidden_value();
  return (
    <span className="row wrap">
      {areSpared(breach) ? null : <NoteTold breach={breach} row={row} />}
      {breach.closed_at ? null : (
        <Button
          size="sm"
          aria-label={m.breach_remove_whom({ name: who })}
          onPress={() => setRemoving(true)}
        >
          {m.breach_remove()}
        </Button>
      )}
      {isRemoving ? (
        <RemoveSubject breach={breach} row={row} onClose={() => setRemoving(false)} />
      ) : null}
    </span>
  );
}

function NoteTold({ breach, row }: SubjectProps) {
  const noting = useNoteTold();
  const reread = useRereadBreach();
  return (
    <Button
      size="sm"
      isPending={noting.isPending}
      onPress={() =>
        noting.mutate({ breachSubjectId: row.id }, { onSettled: () => void reread(breach.id) })
      }
    >
      {m.breach_note_told()}
    </Button>
  );
}
