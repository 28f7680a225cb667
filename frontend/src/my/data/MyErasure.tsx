import { useState } from "react";
import { useForeseeMyErasure } from "../../contract/own-data/own-data.ts";
import { m } from "../../paraglide/messages.js";
import { Fetched } from "../../parts/Fetched.tsx";
import { EntryCard } from "../../privacy/EntryCard.tsx";
import { PlanTimeline } from "../../privacy/PlanTimeline.tsx";
import { Section } from "./Section.tsx";

/** What would go if one asked today, what stays, why, until when, and what ends it sooner. */
export function MyErasure() {
  const ahead = useForeseeMyErasure();
  const [chosen, choose] = useState(0);
  return (
    <Section title={m.my_why()} note={m.my_why_note()}>
      <Fetched query={ahead} rows={5}>
        {({ entries }) => {
          const entry = entries[chosen];
          return (
            <div className="my-why">
              <PlanTimeline entries={entries} chosen={chosen} onChoose={choose} />
              {entry ? <EntryCard entry={entry} /> : null}
            </div>
          );
        }}
      </Fetched>
    </Section>
  );
}
