/** A greeting that knows what time it is in Helsinki. */
import { clock } from "../format/dates.ts";
import { registerNow } from "../format/registerTime.ts";
import { m } from "../paraglide/messages.js";

const MORNING_ENDS = 10;
const EVENING_BEGINS = 17;

export function greeting(name: string, at: string = registerNow().toISOString()): string {
  const hour = Number.parseInt(clock(at), 10);
  if (hour < MORNING_ENDS) return m.desk_morning({ name });
  return hour < EVENING_BEGINS ? m.desk_day({ name }) : m.desk_evening({ name });
}
