import { useQueryClient } from "@tanstack/react-query";
import {
  getGetBlockersQueryKey,
  getGetPlanQueryKey,
  getGetRequestQueryKey,
  getListRequestsQueryKey,
} from "../contract/data-subject-requests/data-subject-requests.ts";

/** Read a request and its plan anew: also after a refusal, which may have moved it. */
export function useReread(requestId: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: getGetRequestQueryKey(requestId) }),
      queries.invalidateQueries({ queryKey: getGetPlanQueryKey(requestId) }),
      queries.invalidateQueries({ queryKey: getGetBlockersQueryKey(requestId) }),
      queries.invalidateQueries({ queryKey: getListRequestsQueryKey() }),
    ]);
  };
}
