import type { HeldGrantView, Verdict } from "../contract/api.schemas.ts";
import { getListGrantsQueryKey, useReviewGrant } from "../contract/staff/staff.ts";
import { day } from "../format/dates.ts";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";

interface ReviewGrantProps {
  grant: HeldGrantView;
  onClose: () => void;
}

/** One look at a grant: keep it for another quarter, or end it; and why. */
export function ReviewGrant({ grant, onClose }: ReviewGrantProps) {
  const reviewing = useReviewGrant();
  const title = m.grant_review_title({
    name: grant.name ?? m.hidden_value(),
    role: roleWord(grant.role),
  });

  function review(said: FormData): void {
    const verdict = said.get("verdict") as Verdict;
    const data = { verdict, reason: String(said.get("reason")) };
    reviewing.mutate({ grantId: grant.id, data }, { onSuccess: done });
  }

  function done({ review_on }: { review_on: string | null }): void {
    toast(review_on ? m.grant_was_kept({ day: day(review_on) }) : m.grant_was_ended());
    void queries.invalidateQueries({ queryKey: getListGrantsQueryKey() });
    onClose();
  }

  const options = [
    { value: "keep", word: m.grant_keep() },
    { value: "end", word: m.grant_end() },
  ];
  return (
    <FormDialog
      title={title}
      lead={m.grant_review_lead()}
      onSubmit={review}
      problem={reviewing.error}
      isPending={reviewing.isPending}
      verb={m.grant_review()}
      onClose={onClose}
    >
      <Choice name="verdict" label={m.grant_review()} options={options} isRequired />
      <Field name="reason" label={m.grant_reason()} isRequired />
    </FormDialog>
  );
}
