import {
  useChangeAssessment,
  useListAssessmentQuestions,
} from "../../contract/accountability/accountability.ts";
import type { AssessmentOutcome, AssessmentView } from "../../contract/api.schemas.ts";
import { optionsOf } from "../../format/words.ts";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { understoodAs } from "../../parts/understood.ts";
import { words } from "../words.ts";
import { OUTCOMES } from "./assessmentWords.ts";
import { useRereadAssessments } from "./useRereadAssessments.ts";

interface AnswerAssessmentProps {
  row: AssessmentView;
  onClose: () => void;
}

/** Answer what the law asks; an answer that is left empty may come later. */
export function AnswerAssessment({ row, onClose }: AnswerAssessmentProps) {
  const changing = useChangeAssessment();
  const reread = useRereadAssessments();
  const { data } = useListAssessmentQuestions({ kind: row.kind });
  const known = JSON.parse(row.answers) as Record<string, string>;
  const questions = data?.items ?? [];

  function change(said: FormData): void {
    const given = questions.map(({ id }) => [id, words(said, id)] as const);
    const answers = Object.fromEntries(given.filter(([, text]) => text !== null));
    const outcome = words(said, "outcome") as AssessmentOutcome | null;
    const reviewOn = words(said, understoodAs("review_on")) ?? row.review_on;
    const body = { answers: answers as Record<string, string>, review_on: reviewOn };
    const headers = { "If-Match": `"${row.version}"` };
    changing.mutate(
      { assessmentId: row.id, data: { ...body, outcome }, headers },
      { onSuccess: done },
    );
  }

  function done(): void {
    void reread(row.id);
    onClose();
  }

  return (
    <FormDialog
      title={m.assess_answer()}
      lead={m.breach_no_names()}
      wide
      onSubmit={change}
      problem={changing.error}
      isPending={changing.isPending}
      verb={m.assess_save()}
      onClose={onClose}
    >
      {questions.map(({ asks, id }) => (
        <Field key={id} name={id} label={asks} rows={3} defaultValue={known[id] ?? ""} />
      ))}
      <Choice
        name="outcome"
        label={m.assess_outcome()}
        options={optionsOf(OUTCOMES)}
        defaultValue={row.outcome}
        isOptional
      />
      <DayField name="review_on" label={m.assess_review_on()} defaultDay={row.review_on} />
    </FormDialog>
  );
}
