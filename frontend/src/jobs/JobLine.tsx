import { useQueryClient } from "@tanstack/react-query";
import type { JobView } from "../contract/api.schemas.ts";
import { getGetJobQueryKey, useCancelJob } from "../contract/jobs/jobs.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Bar } from "../parts/Progress.tsx";
import { jobWord } from "./jobWords.ts";
import { isOver } from "./useJob.ts";

const HUNDRED = 100;
const STEP = 25;

/** A job's name, how far it has come, and the way to stop it. */
export function JobLine({ job }: { job: JobView }) {
  const total = job.total ?? 0;
  const done = job.state === "done" ? Math.max(1, total) : job.done;
  const isRunning = !isOver(job);
  return (
    <div className="job">
      <div className="row">
        <b>{jobWord(job)}</b>
        <span className="sp" />
        {isRunning ? <Cancel job={job} /> : null}
      </div>
      <Bar done={done} all={Math.max(1, total)} label={jobWord(job)} thick />
      <p>
        <span>{progress(job)}</span>
        <span>{isRunning ? m.job_go_on() : null}</span>
      </p>
      <span className="vh" role="status">
        {quarter(job.done, total)}
      </span>
    </div>
  );
}

function progress({ state, done, total }: JobView): string {
  if (total) return m.job_progress({ done, total });
  return state === "done" ? "" : m.job_begins();
}

/** Said aloud at every quarter, not at every row. */
function quarter(done: number, total: number): string {
  if (total === 0) return "";
  const percent = Math.floor(((done / total) * HUNDRED) / STEP) * STEP;
  return percent > 0 ? m.job_percent({ percent }) : "";
}

function Cancel({ job }: { job: JobView }) {
  const cancelling = useCancelJob();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function cancel(): void {
    cancelling.mutate(
      { jobId: job.id, headers: attempt.headers },
      { onSuccess: (now) => queries.setQueryData(getGetJobQueryKey(job.id), now) },
    );
  }

  return (
    <Button size="sm" onPress={cancel} isPending={cancelling.isPending}>
      {m.job_cancel()}
    </Button>
  );
}
