/** Whether a scale's indicator answers: the first thing its stream says, twice a minute. */
import { useQuery } from "@tanstack/react-query";
import type { LiveWeight } from "../contract/api.schemas.ts";
import { getFollowScaleUrl } from "../contract/scales/scales.ts";
import { stream } from "../http/stream.ts";

const AGAIN_MS = 30_000;
const PATIENCE_MS = 3000;

export function useHeard(scaleId: string): boolean | undefined {
  const { data, isError } = useQuery({
    queryKey: ["heard", scaleId],
    queryFn: ({ signal }) => listen(scaleId, signal),
    refetchInterval: AGAIN_MS,
    retry: false,
  });
  return isError ? false : data;
}

/** Hear one weight and hang up: a page holds no line open for a line of text. */
async function listen(scaleId: string, signal: AbortSignal): Promise<boolean> {
  const ended = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  const hangUp = new AbortController();
  ended.addEventListener("abort", () => hangUp.abort());
  try {
    for await (const { event, data } of stream(getFollowScaleUrl(scaleId), hangUp.signal)) {
      if (event === "weight") return (JSON.parse(data) as LiveWeight).status !== "silent";
    }
    return false;
  } finally {
    hangUp.abort();
  }
}
