import { getListPoliciesQueryKey, useAddPolicy } from "../contract/company/company.ts";
import { todayHere } from "../format/dates.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { DayField } from "../parts/DayField.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { queries } from "../queries.ts";
import { StaffChoice } from "./StaffChoice.tsx";

/** Note a policy that is taken into use. */
export function AddPolicy({ onClose }: { onClose: () => void }) {
  const adding = useAddPolicy();
  const attempt = useAttempt();

  function add(said: FormData): void {
    const data = {
      name: String(said.get("name")),
      place: String(said.get("place")),
      owner_id: String(said.get("owner_id")),
      valid_from: String(said.get(understoodAs("valid_from"))),
      review_on: String(said.get(understoodAs("review_on"))),
    };
    adding.mutate({ data, headers: attempt.headers }, { onSuccess: done });
  }

  function done(): void {
    void queries.invalidateQueries({ queryKey: getListPoliciesQueryKey() });
    onClose();
  }

  return (
    <FormDialog
      title={m.add_policy()}
      onSubmit={add}
      problem={adding.error}
      isPending={adding.isPending}
      verb={m.save_policy()}
      onClose={onClose}
    >
      <Field name="name" label={m.policy()} autoFocus isRequired />
      <Field name="place" label={m.policy_place()} hint={m.policy_place_hint()} isRequired />
      <StaffChoice name="owner_id" label={m.policy_owner()} defaultValue={null} isRequired />
      <div className="pair">
        <DayField
          name="valid_from"
          label={m.valid_from()}
          defaultDay={todayHere()}
          isRequired
        />
        <DayField name="review_on" label={m.review()} isRequired />
      </div>
    </FormDialog>
  );
}
