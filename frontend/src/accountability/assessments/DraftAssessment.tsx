import { useNavigate } from "@tanstack/react-router";
import { useDraftAssessment } from "../../contract/accountability/accountability.ts";
import {
  Purpose,
  type AssessedProcessing,
  type AssessmentKind,
} from "../../contract/api.schemas.ts";
import { purposeWord } from "../../format/roles.ts";
import { optionsOf } from "../../format/words.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { words } from "../words.ts";
import { KINDS, PROCESSINGS } from "./assessmentWords.ts";
import { useRereadAssessments } from "./useRereadAssessments.ts";

/** Begin an assessment; its answers are written on its own page. */
export function DraftAssessment({ onClose }: { onClose: () => void }) {
  const drafting = useDraftAssessment();
  const attempt = useAttempt();
  const reread = useRereadAssessments();
  const navigate = useNavigate();

  function draft(said: FormData): void {
    const data = {
      kind: said.get("kind") as AssessmentKind,
      processing: said.get("processing") as AssessedProcessing,
      title: words(said, "title") ?? "",
      purpose: words(said, "purpose") as Purpose | null,
    };
    drafting.mutate({ data, headers: attempt.headers }, { onSuccess: ({ id }) => done(id) });
  }

  function done(assessmentId: string): void {
    attempt.done();
    void reread(assessmentId);
    void navigate({ to: "/privacy/assessments/$assessmentId", params: { assessmentId } });
  }

  const purposes = Object.values(Purpose).map((value) => ({
    value,
    word: purposeWord(value),
  }));
  return (
    <FormDialog
      title={m.assess_new()}
      lead={m.assess_new_lead()}
      onSubmit={draft}
      problem={drafting.error}
      isPending={drafting.isPending}
      verb={m.assess_begin()}
      onClose={onClose}
    >
      <Field name="title" label={m.breach_title()} isRequired autoFocus />
      <Choice name="kind" label={m.assess_kind()} options={optionsOf(KINDS)} isRequired />
      <Choice
        name="processing"
        label={m.assess_what()}
        options={optionsOf(PROCESSINGS)}
        isRequired
      />
      <Choice name="purpose" label={m.assess_purpose()} options={purposes} isOptional />
    </FormDialog>
  );
}
