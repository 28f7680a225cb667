import { useState } from "react";
import type { PolicyView } from "../contract/api.schemas.ts";
import { getListPoliciesQueryKey, useChangePolicy } from "../contract/company/company.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { DayField } from "../parts/DayField.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { understoodAs } from "../parts/understood.ts";
import { queries } from "../queries.ts";

/** The key to note that a policy has been looked at, by the day of the next time. */
export function ReviewPolicy({ policy }: { policy: PolicyView }) {
  const [reviewing, setReviewing] = useState(false);
  const changing = useChangePolicy();

  function review(said: FormData): void {
    const headers = { "If-Match": `"${policy.version}"` };
    const data = { review_on: String(said.get(understoodAs("review_on"))) };
    changing.mutate({ policyId: policy.id, data, headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    await queries.invalidateQueries({ queryKey: getListPoliciesQueryKey() });
    setReviewing(false);
  }

  return (
    <>
      <Button
        size="sm"
        aria-label={m.policy_review_of({ name: policy.name })}
        onPress={() => setReviewing(true)}
      >
        {m.policy_review()}
      </Button>
      {reviewing ? (
        <FormDialog
          title={m.policy_review_of({ name: policy.name })}
          onSubmit={review}
          problem={changing.error}
          isPending={changing.isPending}
          verb={m.policy_review()}
          onClose={() => setReviewing(false)}
        >
          <DayField name="review_on" label={m.policy_next_review()} isRequired />
        </FormDialog>
      ) : null}
    </>
  );
}
