import type { EmergencyView } from "../contract/api.schemas.ts";
import { clock, day, todayHere } from "../format/dates.ts";
import { registerNow } from "../format/registerTime.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";

/** How far an opening is accounted for. */
export function EmergencyState({ opening }: { opening: EmergencyView }) {
  if (opening.finding === "justified")
    return <Tag icon="check" tone="ok" word={m.emergency_justified()} />;
  if (opening.finding === "unjustified")
    return <Tag icon="ban" tone="bad" word={m.emergency_unjustified()} />;
  if (opening.reported_at) return <Tag icon="notice" word={m.emergency_reported()} />;
  if (isOpen(opening)) {
    const word = m.emergency_until({ time: clock(opening.ends_at) });
    return <Tag icon="hand" tone="warn" word={word} />;
  }
  if (opening.report_due_on < todayHere())
    return <Tag icon="hand" tone="bad" word={m.emergency_report_late()} />;
  const due = m.emergency_report_due({ day: day(opening.report_due_on) });
  return <Tag icon="hand" tone="warn" word={due} />;
}

export function isOpen(opening: EmergencyView): boolean {
  return new Date(opening.ends_at).getTime() > registerNow().getTime();
}
