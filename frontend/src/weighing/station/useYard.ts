import type { LoadRow, VisitView } from "../../contract/api.schemas.ts";
import { useListLoads } from "../../contract/transport/transport.ts";
import { useListVisits } from "../../contract/weighing/weighing.ts";
import { todayHere } from "../../format/dates.ts";
import { isSamePlate } from "../../format/plates.ts";

const LOOK_AGAIN_MS = 10_000;
const MOST = 50;
const EXPECTED = 20;

export interface Yard {
  readonly visits: readonly VisitView[];
  readonly loads: readonly LoadRow[];
}

/** Who is on site, those that came first first, and who is expected today. */
export function useYard(): Yard {
  const again = { query: { refetchInterval: LOOK_AGAIN_MS } };
  const here = useListVisits({ state: "open", limit: MOST }, again);
  const today = todayHere();
  const planned = useListLoads(
    { state: "planned", planned_from: today, planned_to: today, limit: EXPECTED },
    again,
  );
  const visits = (here.data?.items ?? []).toReversed();
  const loads = (planned.data?.items ?? []).filter(
    ({ plate }) => plate && !visits.some((visit) => isSamePlate(visit.plate, plate)),
  );
  return { visits, loads };
}
