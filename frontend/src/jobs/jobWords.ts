import type { JobView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

/** What a job is doing, or what became of it. */
export function jobWord({ state }: Pick<JobView, "state">): string {
  const words = {
    waiting: m.job_waiting,
    running: m.job_running,
    done: m.job_done,
    failed: m.job_failed,
    cancelled: m.job_cancelled,
  };
  return words[state]();
}
