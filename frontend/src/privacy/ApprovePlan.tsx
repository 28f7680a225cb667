import { useState } from "react";
import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { useApprovePlan } from "../contract/data-subject-requests/data-subject-requests.ts";
import { useAttempt } from "../http/attempt.ts";
import { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Field } from "../parts/Field.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { useReread } from "./useReread.ts";

interface ApprovePlanProps {
  request: RequestView;
  plan: PlanView;
  /** Whoever made the plan may press, and is told why somebody else has to. */
  isOwn: boolean;
}

/** Approve the very plan on show, by its digest; who is alone says why, when asked. */
export function ApprovePlan({ request, plan, isOwn }: ApprovePlanProps) {
  const { may } = useSession();
  const approving = useApprovePlan();
  const attempt = useAttempt();
  const reread = useReread(request.id);
  const [because, write] = useState("");
  if (!may("approve_plan")) return null;

  function approve(): void {
    const alone = because ? { alone_because: because } : {};
    const data = { digest: plan.digest, ...alone };
    const headers = { ...attempt.headers, "If-Match": `"${plan.version}"` };
    approving.mutate(
      {
        requestId: request.id,
        data,
        headers,
      },
      {
        onSuccess: () => {
          attempt.done();
          toast(m.dsr_approved());
        },
        onSettled: reread,
      },
    );
  }

  return (
    <>
      <ProblemNote problem={approving.error} />
      {isAlone(approving.error) ? (
        <Field
          name="alone_because"
          label={m.dsr_alone_because()}
          value={because}
          onChange={write}
        />
      ) : null}
      <Button
        look={isOwn ? undefined : "pri"}
        icon="check"
        onPress={approve}
        isPending={approving.isPending}
      >
        {m.dsr_approve()}
      </Button>
    </>
  );
}

/** Whether the API would take it from this person alone, with a reason and after a day. */
function isAlone(error: Error | null): boolean {
  return error instanceof Refused && error.slug === "not-yet-alone";
}
