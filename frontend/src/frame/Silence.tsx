import { useEffect, useRef, useSyncExternalStore } from "react";
import { clock } from "../format/dates.ts";
import { onSilence, silenceNow } from "../http/connection.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { queries } from "../queries.ts";

/** Says since when the server has not answered; gone when it answers again. */
export function Silence() {
  const since = useSyncExternalStore(onSilence, silenceNow);
  const wasSilent = useRef(false);
  useEffect(() => {
    if (!since && wasSilent.current) void queries.invalidateQueries();
    wasSilent.current = since !== null;
  }, [since]);
  if (!since) return null;
  return (
    <Note tone="warn" icon="nonet" role="status">
      <b>{m.silent_since({ clock: clock(since.toISOString()) })}</b> {m.silent_detail()}
    </Note>
  );
}
