import { useState } from "react";
import type { PlanEntry } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { endingWord } from "./grounds.ts";
import { classWord } from "./recordClasses.ts";
import { eventsOf, freedBy, holdKey } from "./whatIf.ts";

/** What an event would free. It is only looked at; nothing is changed. */
export function WhatIf({ entries }: { entries: readonly PlanEntry[] }) {
  const [ended, setEnded] = useState<ReadonlySet<string>>(new Set());
  const events = eventsOf(entries);
  if (events.length === 0) return null;

  function turn(key: string): void {
    setEnded((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  }

  return (
    <Panel title={m.dsr_what_if()}>
      {events.map((hold) => (
        <label key={holdKey(hold)} className="either">
          <input
            type="checkbox"
            checked={ended.has(holdKey(hold))}
            onChange={() => turn(holdKey(hold))}
          />
          <span className="capital">{endingWord(hold)}</span>
        </label>
      ))}
      <p className={ended.size > 0 ? "dsr-freed" : "small muted"} role="status">
        {ended.size > 0 ? freedWord(entries, ended) : m.dsr_what_if_none()}
      </p>
    </Panel>
  );
}

function freedWord(entries: readonly PlanEntry[], ended: ReadonlySet<string>): string {
  const { gone, kept } = freedBy(entries, ended);
  const names = gone.map((entry) => classWord(entry.record_class));
  const later = kept.map(({ entry, until }) => {
    const name = classWord(entry.record_class);
    return until ? m.dsr_what_if_until({ name, day: day(until) }) : name;
  });
  return [
    names.length > 0 ? m.dsr_what_if_freed({ classes: listed(names) }) : null,
    later.length > 0 ? m.dsr_what_if_stays({ classes: listed(later) }) : null,
    m.dsr_what_if_self(),
  ]
    .filter(Boolean)
    .join(" ");
}

function listed(names: readonly string[]): string {
  return [...new Set(names)].join(", ");
}
