import type { RequestRow } from "../contract/api.schemas.ts";
import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { KeyFacts } from "../parts/KeyFacts.tsx";
import { daysLeftWord } from "./deadline.ts";
import { isLate } from "./groups.ts";
import { isRunning } from "./requestStates.ts";

/** How many requests are open, whether one is late, and which is next. */
export function RequestFacts({ rows }: { rows: readonly RequestRow[] }) {
  const running = rows.filter((row) => isRunning(row.state));
  const late = running.filter(isLate).length;
  const [next] = running.toSorted((one, other) => one.due_on.localeCompare(other.due_on));
  return (
    <KeyFacts
      facts={[
        { label: m.dsr_fact_open(), figure: running.length },
        {
          label: m.dsr_fact_late(),
          figure: late,
          note: late === 0 ? m.dsr_fact_late_none() : undefined,
        },
        {
          label: m.dsr_fact_next(),
          figure: next ? day(next.due_on) : "–",
          note: next ? daysLeftWord(next.due_on, todayHere()) : undefined,
        },
        {
          label: m.dsr_fact_waiting(),
          figure: rows.filter((row) => row.state === "waiting").length,
          note: m.dsr_fact_waiting_note(),
        },
      ]}
    />
  );
}
