import { useQueryClient } from "@tanstack/react-query";
import {
  getListNoticeClausesQueryKey,
  getListNoticesQueryKey,
} from "../contract/privacy-notice/privacy-notice.ts";

/** Read versions and clauses anew: also after a refusal, which may come of another's work. */
export function useRereadNotices(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: getListNoticesQueryKey() }),
      queries.invalidateQueries({ queryKey: getListNoticeClausesQueryKey() }),
    ]);
  };
}
