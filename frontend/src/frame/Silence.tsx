import { clock } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { useSilence } from "../useSilence.ts";

/** Says since when the server has not answered; gone when it answers again. */
export function Silence() {
  const since = useSilence();
  if (!since) return null;
  return (
    <Note tone="warn" icon="nonet" role="status">
      <b>{m.silent_since({ clock: clock(since.toISOString()) })}</b> {m.silent_detail()}
    </Note>
  );
}
