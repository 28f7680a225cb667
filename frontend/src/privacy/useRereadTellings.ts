import { useQueryClient } from "@tanstack/react-query";
import {
  getListTellingsQueryKey,
  getTellRequestFiguresQueryKey,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { useReread } from "./useReread.ts";

/** Read anew who has answered: in the request, in the list, and in the counts. */
export function useRereadTellings(requestId: string): () => Promise<void> {
  const queries = useQueryClient();
  const reread = useReread(requestId);
  return async () => {
    await Promise.all([
      reread(),
      queries.invalidateQueries({ queryKey: getListTellingsQueryKey() }),
      queries.invalidateQueries({ queryKey: getTellRequestFiguresQueryKey() }),
    ]);
  };
}
