import type { ReactNode } from "react";
import type { HoldView, PlanEntry } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { Panel } from "../parts/Panel.tsx";
import { blockersOf, lawUntil, stays } from "./entries.ts";
import { basisWord, endingWord, groundWord, isLaw } from "./grounds.ts";
import { OutcomeTag } from "./OutcomeTag.tsx";
import { classWord } from "./recordClasses.ts";
import { fieldWords } from "./recordFields.ts";

/** One class of records from what it is to when it goes: data, blocker, law, end. */
export function EntryCard({ entry }: { entry: PlanEntry }) {
  return (
    <Panel
      title={classWord(entry.record_class)}
      actions={<OutcomeTag outcome={entry.outcome} />}
    >
      <ol className="dsr-chain" aria-live="polite">
        <Link icon="person" head={m.dsr_chain_data()}>
          <b>{fieldWords(entry.fields)}</b>
          <br />
          {m.dsr_values({ count: entry.count })}
        </Link>
        {blockersOf(entry).map((hold) => (
          <Blocker key={`${hold.ground} ${hold.blocker}`} hold={hold} />
        ))}
        {entry.holds.filter(isLaw).map((hold) => (
          <Law key={`${hold.rule} ${hold.until}`} hold={hold} isFirst={!hasBlocker(entry)} />
        ))}
        <Link icon="cal" head={m.dsr_chain_leaves()} by={m.dsr_by_ends()} isEnd>
          <b>{endWord(entry)}</b>
        </Link>
      </ol>
    </Panel>
  );
}

function Blocker({ hold }: { hold: HoldView }) {
  const ending = endingWord(hold);
  return (
    <Link icon="invoice" head={m.dsr_chain_blocker()} by={m.dsr_by_blocks()}>
      <b>{groundWord(hold)}</b>
      <br />
      {[
        basisWord(hold.basis),
        hold.until && m.dsr_until({ day: day(hold.until) }),
        ending && (hold.until ? m.dsr_sooner({ ending }) : m.dsr_frees({ ending })),
      ]
        .filter(Boolean)
        .join(". ")}
    </Link>
  );
}

function Law({ hold, isFirst }: { hold: HoldView; isFirst: boolean }) {
  return (
    <Link
      icon="shield"
      head={m.dsr_chain_law()}
      by={isFirst ? m.dsr_by_blocks() : m.dsr_by_then()}
    >
      <b>{basisWord(hold.basis)}</b>
      <br />
      {hold.until ? m.dsr_until({ day: day(hold.until) }) : null}
      {hold.rule ? <span className="sub2">{m.dsr_rule({ rule: hold.rule })}</span> : null}
    </Link>
  );
}

interface LinkProps {
  icon: IconName;
  head: string;
  /** How this follows from what stands above it. */
  by?: string;
  isEnd?: boolean;
  children: ReactNode;
}

function Link({ icon, head, by, isEnd = false, children }: LinkProps) {
  return (
    <li data-by={by} className={isEnd ? "endbox" : undefined}>
      <span className="t">
        <Icon name={icon} />
        {head}
      </span>
      {children}
    </li>
  );
}

function hasBlocker(entry: PlanEntry): boolean {
  return blockersOf(entry).length > 0;
}

function endWord(entry: PlanEntry): string {
  if (!stays(entry)) return m.dsr_chain_now();
  if (entry.until) return day(entry.until);
  const law = lawUntil(entry);
  if (law) return `${m.dsr_earliest()} ${day(law)}`;
  const [ending] = blockersOf(entry).flatMap((hold) => endingWord(hold) ?? []);
  return ending ? m.dsr_chain_when({ ending }) : m.dsr_chain_ended();
}
