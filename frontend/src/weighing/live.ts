/** What a scale's indicator shows now. What is older than a second is not shown. */
import { useEffect, useState } from "react";
import type { LiveWeight } from "../contract/api.schemas.ts";
import { getFollowScaleUrl } from "../contract/scales/scales.ts";
import { stream } from "../http/stream.ts";

export type Status = "ok" | "moving" | "over" | "under" | "not_zeroed" | "silent";

export interface Live {
  readonly kg: number | null;
  readonly isStable: boolean;
  readonly status: Status;
}

export const SILENT: Live = { kg: null, isStable: false, status: "silent" };

const FRESH_MS = 1000;
const PAUSE_MS = 1000;

const KNOWN: Readonly<Record<string, Status>> = {
  ok: "ok",
  moving: "moving",
  over: "over",
  under: "under",
  not_zeroed: "not_zeroed",
};

/** Follow a scale; a stream that breaks is opened again. */
export function useLive(scaleId: string): Live {
  const [live, setLive] = useState(SILENT);
  useEffect(() => {
    const stop = new AbortController();
    let stale: ReturnType<typeof setTimeout> | undefined;

    function tell(said: LiveWeight): void {
      clearTimeout(stale);
      stale = setTimeout(() => setLive(SILENT), FRESH_MS);
      setLive((shown) => unlessSame(shown, liveFrom(said)));
    }

    void follow(scaleId, stop.signal, tell);
    return () => {
      stop.abort();
      clearTimeout(stale);
    };
  }, [scaleId]);
  return live;
}

/** A broken indicator and one that says nothing look the same: there is no weight. */
export function liveFrom(said: LiveWeight): Live {
  const status = KNOWN[said.status];
  if (!status) return SILENT;
  return { kg: said.kg, isStable: said.is_stable, status };
}

function unlessSame(shown: Live, next: Live): Live {
  const isSame =
    shown.kg === next.kg && shown.isStable === next.isStable && shown.status === next.status;
  return isSame ? shown : next;
}

async function follow(
  scaleId: string,
  signal: AbortSignal,
  tell: (said: LiveWeight) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one stream at a time
      for await (const { event, data } of stream(getFollowScaleUrl(scaleId), signal)) {
        if (event === "weight") tell(JSON.parse(data) as LiveWeight);
      }
    } catch {
      // what broke is told by what is not heard: the digits are gone within a second
    }
    // oxlint-disable-next-line no-await-in-loop -- a pause, so that a dead server is not hammered
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
}
