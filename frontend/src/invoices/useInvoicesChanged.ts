import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

const OURS = /^\/api\/v1\/(invoices|invoice-runs|payments|disputes)(\/|$)/;

/** After a change: whatever is on show about invoices and payments is asked for anew. */
export function useInvoicesChanged(): () => void {
  const queries = useQueryClient();
  return useCallback(
    () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) => typeof path === "string" && OURS.test(path),
      }),
    [queries],
  );
}
