/** What the tiles stand on, asked for again every minute. */
import { useListRequests } from "../contract/data-subject-requests/data-subject-requests.ts";
import type { RequestRow } from "../contract/api.schemas.ts";
import {
  useAddUpTonnes,
  useAgeReceivables,
  useCheckUpkeep,
  useListDuties,
  useSumUpToday,
  useTimeTrucks,
} from "../contract/statistics/statistics.ts";
import { useSession } from "../session.ts";

const MINUTE_MS = 60_000;
const query = { refetchInterval: MINUTE_MS };

/** Persons are looked at here for one purpose, whatever the next screen is opened for. */
const RIGHTS = { headers: { Purpose: "data-subject-request" } };
const MOST = 200;

export const useTonnes = () => useAddUpTonnes({ months: 12 }, { query });
export const useStays = () => useTimeTrucks({ query });
export const useDuties = () => useListDuties({ query });
export const useUpkeep = () => useCheckUpkeep({ query });

/** What was weighed is for those who may read its tickets. */
export function useToday() {
  const { may } = useSession();
  return useSumUpToday({ query: { ...query, enabled: may("sum_up_today") } });
}

/** When the newest figures were made, by the server's clock. */
export function useMoment(): string | undefined {
  const today = useToday();
  const upkeep = useUpkeep();
  return today.data?.at ?? upkeep.data?.at;
}

export function useAges() {
  const { may } = useSession();
  return useAgeReceivables({ query: { ...query, enabled: may("age_receivables") } });
}

/** Open requests, those first that are due first. Each look is logged, so it is not repeated. */
export function useRequests() {
  const { may } = useSession();
  return useListRequests(
    { state: "open", limit: MOST },
    {
      query: { enabled: may("list_requests"), staleTime: MINUTE_MS, select: rowsOf },
      request: RIGHTS,
    },
  );
}

function rowsOf({ items }: { items: RequestRow[] }): RequestRow[] {
  return items;
}
