import { useQueryClient } from "@tanstack/react-query";
import type { RequestView } from "../contract/api.schemas.ts";
import { getListLegalHoldsQueryKey } from "../contract/data-subject-requests/data-subject-requests.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { toast } from "../parts/toast.ts";
import { useReread } from "./useReread.ts";

/** What setting and lifting a hold have in common: one attempt, and what is read anew. */
export function useHoldAct(request: RequestView, onClose: () => void) {
  const attempt = useAttempt();
  const reread = useReread(request.id);
  const queries = useQueryClient();
  return {
    headers: attempt.headers,
    ending: {
      onSuccess: async () => {
        attempt.done();
        await queries.invalidateQueries({ queryKey: getListLegalHoldsQueryKey() });
        await reread();
        toast(m.hold_saved());
        onClose();
      },
    },
  };
}
