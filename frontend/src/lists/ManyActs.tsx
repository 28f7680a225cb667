import { useState } from "react";
import type { RowOutcomes } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { IconName } from "../parts/Icon.tsx";
import { DoMany } from "./DoMany.tsx";
import type { Marked } from "./useMarked.ts";

/** Which rows an act is about: those ticked, or all that the list's filter finds. */
export type Which = { ids: string[] } | { chosen: object };

export interface ManyAct {
  readonly verb: string;
  readonly title: (said: { count: number }) => string;
  readonly lead: string;
  readonly icon: IconName;
  readonly takesReason?: boolean;
  readonly run: (which: Which & { because?: string }) => Promise<RowOutcomes>;
}

interface ManyActsProps {
  marked: Marked;
  acts: readonly ManyAct[];
  /** The filters of the list, to act on all that they find. */
  filters: object;
  numberOf: (id: string) => string | undefined;
}

/** Below the list while rows are ticked: what can be done with all of them. */
export function ManyActs({ marked, acts, filters, numberOf }: ManyActsProps) {
  const [isWhole, setWhole] = useState(false);
  const [act, setAct] = useState<ManyAct | null>(null);
  const count = marked.ids.size;
  if (count === 0 && !act) return null;

  function clear(): void {
    setWhole(false);
    setAct(null);
    marked.mark([]);
  }

  return (
    <div className="bulk" role="region" aria-label={m.many_acts()}>
      <b role="status">{isWhole ? m.many_whole() : m.many_chosen({ count })}</b>
      <Button look="quiet" size="sm" onPress={() => setWhole(!isWhole)}>
        {isWhole ? m.many_only_ticked() : m.many_choose_whole()}
      </Button>
      <span className="sp" />
      {acts.map((one) => (
        <Button key={one.verb} icon={one.icon} onPress={() => setAct(one)}>
          {one.verb}
        </Button>
      ))}
      <Button icon="close" onPress={clear} aria-label={m.many_clear()} />
      {act ? (
        <DoMany
          act={act}
          count={isWhole ? undefined : count}
          which={isWhole ? { chosen: filters } : { ids: [...marked.ids] }}
          numberOf={numberOf}
          onLeave={() => setAct(null)}
          onDone={clear}
        />
      ) : null}
    </div>
  );
}
