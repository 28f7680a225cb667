import { useReviewAssessment } from "../../contract/accountability/accountability.ts";
import type { AssessmentView } from "../../contract/api.schemas.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { words } from "../words.ts";
import { useRereadAssessments } from "./useRereadAssessments.ts";

interface ReviewAssessmentProps {
  row: AssessmentView;
  onClose: () => void;
}

/** Say that it still holds, why, and when it is looked at again. */
export function ReviewAssessment({ row, onClose }: ReviewAssessmentProps) {
  const reviewing = useReviewAssessment();
  const attempt = useAttempt();
  const reread = useRereadAssessments();

  function review(said: FormData): void {
    const data = {
      review_on: words(said, understoodAs("review_on")) ?? "",
      note: words(said, "note") ?? "",
    };
    const headers = { ...attempt.headers, "If-Match": `"${row.version}"` };
    reviewing.mutate(
      { assessmentId: row.id, data, headers },
      { onSuccess: done, onSettled: () => void reread(row.id) },
    );
  }

  function done(): void {
    attempt.done();
    onClose();
  }

  return (
    <FormDialog
      title={m.assess_review_verb()}
      lead={m.assess_review_lead()}
      onSubmit={review}
      problem={reviewing.error}
      isPending={reviewing.isPending}
      verb={m.assess_review_save()}
      onClose={onClose}
    >
      <Field name="note" label={m.assess_review_note()} rows={3} isRequired />
      <DayField name="review_on" label={m.assess_review_on()} isRequired />
    </FormDialog>
  );
}
