import { useEffect, useState } from "react";
import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { useRunErasure } from "../contract/data-subject-requests/data-subject-requests.ts";
import { isOver, useJob } from "../jobs/useJob.ts";
import { watchJob } from "../jobs/watched.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";
import { stays, sum } from "./entries.ts";
import { MakePlan } from "./MakePlan.tsx";
import { useReread } from "./useReread.ts";

/** Have an approved plan carried out, or a new one made; the run goes on as a job. */
export function RunErasure({ request, plan }: { request: RequestView; plan: PlanView }) {
  const { may } = useSession();
  const [isAsking, ask] = useState(false);
  const { begin, isPending, problem, state } = useRun(request.id);
  if (!may("run_erasure")) return null;
  if (state === "running") return <span role="status">{m.dsr_act_running()}</span>;
  return (
    <>
      <ProblemNote problem={problem} />
      <MakePlan request={request} isAgain />
      {state === "failed" ? <span role="alert">{m.dsr_act_failed()}</span> : null}
      <Button look="bad" icon="trash" onPress={() => ask(true)} isPending={isPending}>
        {m.dsr_run()}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={m.dsr_run_title()}
        lead={m.dsr_run_lead({ count: sum(plan.entries.filter((one) => !stays(one))) })}
        alert
      >
        <footer>
          <Button onPress={() => ask(false)}>{m.stay_here()}</Button>
          <Button
            look="bad"
            onPress={() => {
              ask(false);
              begin();
            }}
          >
            {m.dsr_run()}
          </Button>
        </footer>
      </Dialog>
    </>
  );
}

/** The run as a job; when it is over, the request is read anew. */
function useRun(requestId: string) {
  const [jobId, setJobId] = useState<string | null>(null);
  const running = useRunErasure();
  const job = useJob(jobId);
  const reread = useReread(requestId);
  const over = job ? isOver(job) : false;

  useEffect(() => {
    if (over) void reread();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is over
  }, [over]);

  function begin(): void {
    running.mutate(
      { requestId },
      {
        onSuccess: ({ id }) => {
          watchJob(id);
          setJobId(id);
        },
        onError: () => void reread(), // an approval that fell shows at once
      },
    );
  }

  const state = jobId && !over ? "running" : job?.state;
  return { begin, isPending: running.isPending, problem: running.error, state };
}
