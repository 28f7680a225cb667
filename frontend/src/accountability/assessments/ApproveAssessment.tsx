import { useApproveAssessment } from "../../contract/accountability/accountability.ts";
import type { AssessmentView } from "../../contract/api.schemas.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { AloneField } from "../AloneField.tsx";
import { words } from "../words.ts";
import { useRereadAssessments } from "./useRereadAssessments.ts";

interface ApproveAssessmentProps {
  row: AssessmentView;
  onClose: () => void;
}

/** Approve what another has written; one's own only where one is alone, and after a day. */
export function ApproveAssessment({ row, onClose }: ApproveAssessmentProps) {
  const approving = useApproveAssessment();
  const attempt = useAttempt();
  const reread = useRereadAssessments();

  function approve(said: FormData): void {
    const data = { digest: row.sha256, alone_because: words(said, "alone_because") };
    approving.mutate(
      { assessmentId: row.id, data, headers: attempt.headers },
      { onSuccess: done, onSettled: () => void reread(row.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.breach_approve()}
      lead={m.assess_approve_lead()}
      onSubmit={approve}
      problem={approving.error}
      isPending={approving.isPending}
      verb={m.breach_approve()}
      onClose={onClose}
    >
      <AloneField author={row.drafted_by} />
    </FormDialog>
  );
}
