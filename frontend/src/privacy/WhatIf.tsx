import { useState } from "react";
import type { PlanEntry } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Panel } from "../parts/Panel.tsx";
import { dayAfter } from "./deadline.ts";
import { Foretold } from "./Foretold.tsx";
import { endingWord } from "./grounds.ts";
import { eventsOf, happening, holdKey } from "./whatIf.ts";

interface WhatIfProps {
  requestId: string;
  entries: readonly PlanEntry[];
}

/** What events on days to come would free. It is only looked at; nothing is changed. */
export function WhatIf({ requestId, entries }: WhatIfProps) {
  const [days, setDays] = useState<ReadonlyMap<string, string>>(new Map());
  const events = eventsOf(entries);
  const tomorrow = dayAfter(todayHere());
  if (events.length === 0) return null;

  function set(key: string, on: string | null): void {
    const after = new Map(days);
    if (on) after.set(key, on);
    else after.delete(key);
    setDays(after);
  }

  return (
    <Panel title={m.dsr_what_if()}>
      {events.map((hold) => {
        const key = holdKey(hold);
        return (
          <div key={key}>
            <label className="either">
              <input
                type="checkbox"
                checked={days.has(key)}
                onChange={() => set(key, days.has(key) ? null : tomorrow)}
              />
              <span className="capital">{endingWord(hold)}</span>
            </label>
            {days.has(key) ? (
              <DayField
                name={key}
                label={m.dsr_what_if_on()}
                defaultDay={tomorrow}
                onRead={(on) => (on ? set(key, on) : undefined)}
              />
            ) : null}
          </div>
        );
      })}
      <Foretold requestId={requestId} happening={happening(events, days)} />
    </Panel>
  );
}
