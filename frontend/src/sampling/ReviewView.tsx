import { getListViewReviewsQueryKey, useReviewView } from "../contract/audit/audit.ts";
import type { Finding, ViewReviewRow } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { purposeWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { queries } from "../queries.ts";
import { what, whose } from "./reviewColumns.tsx";

interface ReviewViewProps {
  row: ViewReviewRow;
  onClose: () => void;
}

/** Whether a view was justified, and why. */
export function ReviewView({ row, onClose }: ReviewViewProps) {
  const reviewing = useReviewView();

  function review(said: FormData): void {
    const finding = said.get("finding") as Finding;
    const data = { finding, reason: String(said.get("reason")) };
    reviewing.mutate({ viewReviewId: row.id, data }, { onSuccess: done });
  }

  function done(): void {
    void queries.invalidateQueries({ queryKey: getListViewReviewsQueryKey() });
    onClose();
  }

  const options = [
    { value: "justified", word: m.emergency_justified() },
    { value: "unjustified", word: m.emergency_unjustified() },
  ];
  const seen = [
    row.at ? moment(row.at) : "",
    what(row),
    row.purpose && purposeWord(row.purpose),
  ];
  return (
    <FormDialog
      title={whose(row)}
      lead={seen.filter(Boolean).join(" · ")}
      onSubmit={review}
      problem={reviewing.error}
      isPending={reviewing.isPending}
      verb={m.sample_save()}
      onClose={onClose}
    >
      <Choice name="finding" label={m.sample_finding()} options={options} isRequired />
      <Field name="reason" label={m.sample_reason()} rows={2} isRequired />
    </FormDialog>
  );
}
