/** Since when the server has not answered. When it does again, everything is asked anew. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import { onSilence, silenceNow } from "./http/connection.ts";
import { queries } from "./queries.ts";

export function useSilence(): Date | null {
  const since = useSyncExternalStore(onSilence, silenceNow);
  const wasSilent = useRef(false);
  useEffect(() => {
    if (!since && wasSilent.current) void queries.invalidateQueries();
    wasSilent.current = since !== null;
  }, [since]);
  return since;
}
