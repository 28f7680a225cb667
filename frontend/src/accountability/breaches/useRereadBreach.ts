import { useQueryClient } from "@tanstack/react-query";
import {
  getGetBreachQueryKey,
  getListBreachesQueryKey,
  getListBreachSubjectsQueryKey,
} from "../../contract/breaches/breaches.ts";

/** Read a breach, its list and whom it touched anew. */
export function useRereadBreach(): (breachId: string) => Promise<void> {
  const queries = useQueryClient();
  return async (breachId) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: getListBreachesQueryKey() }),
      queries.invalidateQueries({ queryKey: getGetBreachQueryKey(breachId) }),
      queries.invalidateQueries({ queryKey: getListBreachSubjectsQueryKey(breachId) }),
    ]);
  };
}
