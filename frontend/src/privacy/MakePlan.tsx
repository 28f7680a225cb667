import type { RequestView } from "../contract/api.schemas.ts";
import { useMakePlan } from "../contract/data-subject-requests/data-subject-requests.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { useReread } from "./useReread.ts";

interface MakePlanProps {
  request: RequestView;
  /** There is one; a new one ends its approval. */
  isAgain?: boolean;
}

/** Have the plan computed from what is stored now. */
export function MakePlan({ request, isAgain = false }: MakePlanProps) {
  const { may } = useSession();
  const making = useMakePlan();
  const attempt = useAttempt();
  const reread = useReread(request.id);
  if (!may("make_plan")) return null;

  function make(): void {
    const headers = { ...attempt.headers, "If-Match": `"${request.version}"` };
    making.mutate(
      { requestId: request.id, headers },
      {
        onSuccess: () => {
          attempt.done();
          toast(m.dsr_plan_made());
        },
        onSettled: reread,
      },
    );
  }

  return (
    <>
      <ProblemNote problem={making.error} />
      <Button
        look={isAgain ? undefined : "pri"}
        icon="refresh"
        onPress={make}
        isPending={making.isPending}
      >
        {isAgain ? m.dsr_remake_plan() : m.dsr_make_plan()}
      </Button>
    </>
  );
}
