import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { JobView } from "../contract/api.schemas.ts";
import { getFollowJobUrl, getGetJobQueryKey, useGetJob } from "../contract/jobs/jobs.ts";
import { stream } from "../http/stream.ts";

/** A job as it stands, kept fresh by its events while it runs. */
export function useJob(id: string | null): JobView | undefined {
  const queries = useQueryClient();
  const { data: job } = useGetJob(id ?? "", { query: { enabled: id !== null } });
  const isRunning = job ? !isOver(job) : false;

  useEffect(() => {
    if (!id || !isRunning) return undefined;
    const stop = new AbortController();
    void follow(id, stop.signal, (now) => queries.setQueryData(getGetJobQueryKey(id), now))
      .catch(() => undefined) // a broken stream says nothing: the answer is asked for instead
      .finally(() => queries.invalidateQueries({ queryKey: getGetJobQueryKey(id) }));
    return () => stop.abort();
  }, [id, isRunning, queries]);
  return job;
}

export function isOver({ state }: Pick<JobView, "state">): boolean {
  return state !== "waiting" && state !== "running";
}

async function follow(
  id: string,
  signal: AbortSignal,
  tell: (job: JobView) => void,
): Promise<void> {
  for await (const { data } of stream(getFollowJobUrl(id), signal)) {
    tell(JSON.parse(data) as JobView);
  }
}
