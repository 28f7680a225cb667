import { clock, day, dayOf } from "../format/dates.ts";
import { languageTag } from "../format/language.ts";
import { m } from "../paraglide/messages.js";

/** Which day it is, and how old the figures are. */
export function UpdatedAt({ at }: { at: string | undefined }) {
  if (at === undefined) return <span>{m.loading()}</span>;
  const weekday = new Intl.DateTimeFormat(languageTag(), {
    weekday: "long",
    timeZone: "Europe/Helsinki",
  }).format(new Date(at));
  return <span>{m.desk_updated({ weekday, day: day(dayOf(at)), clock: clock(at) })}</span>;
}
