import { useState } from "react";
import { useEndAssessment } from "../../contract/accountability/accountability.ts";
import type { AssessmentView } from "../../contract/api.schemas.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { useSession } from "../../session.ts";
import { AnswerAssessment } from "./AnswerAssessment.tsx";
import { ApproveAssessment } from "./ApproveAssessment.tsx";
import { ReviewAssessment } from "./ReviewAssessment.tsx";
import { useRereadAssessments } from "./useRereadAssessments.ts";

type Act = "answer" | "approve" | "review";

/** What can be done now: write and approve a draft, review or end what was approved. */
export function AssessmentActs({ row }: { row: AssessmentView }) {
  const { may } = useSession();
  const [act, setAct] = useState<Act>();
  const ending = useEndAssessment();
  const attempt = useAttempt();
  const reread = useRereadAssessments();
  const leave = (): void => setAct(undefined);
  if (row.ended_at || !may("change_assessment")) return null;

  function end(): void {
    const headers = { ...attempt.headers, "If-Match": `"${row.version}"` };
    ending.mutate(
      { assessmentId: row.id, headers },
      { onSuccess: attempt.done, onSettled: () => void reread(row.id) },
    );
  }

  return (
    <>
      <div className="tbar">
        {row.approved_at ? (
          <Button icon="refresh" onPress={() => setAct("review")}>
            {m.assess_review_verb()}
          </Button>
        ) : (
          <>
            <Button icon="pencil" onPress={() => setAct("answer")}>
              {m.assess_answer()}
            </Button>
            <Button look="pri" icon="check" onPress={() => setAct("approve")}>
              {m.breach_approve()}
            </Button>
          </>
        )}
        <Button isPending={ending.isPending} onPress={end}>
          {m.assess_end()}
        </Button>
      </div>
      <ProblemNote problem={ending.error} />
      {act === "answer" ? <AnswerAssessment row={row} onClose={leave} /> : null}
      {act === "approve" ? <ApproveAssessment row={row} onClose={leave} /> : null}
      {act === "review" ? <ReviewAssessment row={row} onClose={leave} /> : null}
    </>
  );
}
