import type { PlanView, RequestView } from "../contract/api.schemas.ts";
import { useApprovePlan } from "../contract/data-subject-requests/data-subject-requests.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
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

/** Approve the very plan on show, by its digest. */
export function ApprovePlan({ request, plan, isOwn }: ApprovePlanProps) {
  const { may } = useSession();
  const approving = useApprovePlan();
  const attempt = useAttempt();
  const reread = useReread(request.id);
  if (!may("approve_plan")) return null;

  function approve(): void {
    const headers = { ...attempt.headers, "If-Match": `"${plan.version}"` };
    approving.mutate(
      { requestId: request.id, data: { digest: plan.digest }, headers },
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
