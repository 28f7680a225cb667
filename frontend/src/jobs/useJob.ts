import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { JobView } from "../contract/api.schemas.ts";
import { getJobEventsUrl, getReadJobQueryKey, useReadJob } from "../contract/jobs/jobs.ts";
import { stream } from "../http/stream.ts";

/** A job as it stands, kept fresh by its events while it runs. */
export function useJob(id: string | null): JobView | undefined {
  const queries = useQueryClient();
  const { data: job } = useReadJob(id ?? "", { query: { enabled: id !== null } });
  const isRunning = job?.state === "waiting" || job?.state === "running";

  useEffect(() => {
    if (!id || !isRunning) return undefined;
    const stop = new AbortController();
    void follow(id, stop.signal, (now) => queries.setQueryData(getReadJobQueryKey(id), now))
      .catch(() => undefined) // a broken stream says nothing: the answer is asked for instead
      .finally(() => queries.invalidateQueries({ queryKey: getReadJobQueryKey(id) }));
    return () => stop.abort();
  }, [id, isRunning, queries]);
  return job;
}

async function follow(
  id: string,
  signal: AbortSignal,
  tell: (job: JobView) => void,
): Promise<void> {
  for await (const { data } of stream(getJobEventsUrl(id), signal)) {
    tell(JSON.parse(data) as JobView);
  }
}
