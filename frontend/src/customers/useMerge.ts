import type { CustomerView, MergePreview, NewMerge } from "../contract/api.schemas.ts";
import { useMergeCustomers } from "../contract/customers/customers.ts";
import { useAttempt } from "../http/attempt.ts";
import type { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";
import { sourceFrom } from "../SourceFields.tsx";
import { useReread } from "./useReread.ts";

export interface Merging {
  readonly merge: (said: FormData, preview: MergePreview) => void;
  readonly problem: Refused | null;
  readonly isPending: boolean;
}

/** Merge as the form says, against the customer that stays as it was seen. */
export function useMerge(
  customer: CustomerView,
  onMerged: (survivor: CustomerView) => void,
): Merging {
  const merging = useMergeCustomers();
  const attempt = useAttempt();
  const reread = useReread(customer);

  function merge(said: FormData, preview: MergePreview): void {
    const headers = { ...attempt.headers, "If-Match": `"${customer.version}"` };
    merging.mutate(
      { customerId: customer.id, data: mergeFrom(said, preview), headers },
      {
        onSuccess: (survivor) => {
          attempt.done();
          void queries.invalidateQueries(); // what has moved stands on many screens
          toast(m.merge_done());
          onMerged(survivor);
        },
        onError: ({ status }) => (status === 412 ? void reread() : undefined),
      },
    );
  }

  return { merge, problem: merging.error, isPending: merging.isPending };
}

/** Where both say the same nothing is chosen. */
function mergeFrom(said: FormData, { loser_id, differing }: MergePreview): NewMerge {
  const choices = differing.map((field) => [field, said.get(`choices/${field}`)]);
  return {
    loser_id,
    choices: Object.fromEntries(choices),
    because: String(said.get("because")).trim(),
    source: sourceFrom(said),
  };
}
