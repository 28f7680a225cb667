import { useQueryClient } from "@tanstack/react-query";

const TICKETS = "/api/v1/weigh-tickets";

/** Ask for every ticket anew, in lists and alone. */
export function useTicketsChanged(): () => void {
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries({
      predicate: ({ queryKey: [address] }) => String(address).startsWith(TICKETS),
    });
  };
}
