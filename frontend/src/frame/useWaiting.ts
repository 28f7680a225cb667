/** How much waits for a person behind each line of the rail, asked for again every minute. */
import { useListAccountabilityDuties } from "../contract/accountability/accountability.ts";
import type { AccountabilityDuties, Duty, DutiesView } from "../contract/api.schemas.ts";
import { useTellRequestFigures } from "../contract/data-subject-requests/data-subject-requests.ts";
import { useListDuties } from "../contract/statistics/statistics.ts";
import { useSession } from "../session.ts";
import type { RailLine } from "./navigation.ts";

type Screen = RailLine["to"];

export interface Waiting {
  readonly duties: DutiesView | undefined;
  readonly accountability: AccountabilityDuties | undefined;
  readonly behind: ReadonlyMap<Screen, number>;
}

const SCREENS: Record<Duty, Screen> = {
  tickets_to_approve: "/tickets",
  trucks_of_another_day: "/weigh",
  payments_without_invoice: "/payments",
  orders_overrun: "/orders",
  drafts_refused: "/invoices",
  messages_unanswered: "/messages",
  proposals_open: "/registers",
  papers_unlocked: "/archive",
};
const MINUTE_MS = 60_000;

export function useWaiting(): Waiting {
  const { may } = useSession();
  const asked = { refetchInterval: MINUTE_MS, staleTime: MINUTE_MS };
  const { data: duties } = useListDuties({ query: { ...asked, enabled: may("list_duties") } });
  const { data: requests } = useTellRequestFigures({
    query: { ...asked, enabled: may("tell_request_figures") },
  });
  const { data: accountability } = useListAccountabilityDuties({
    query: { ...asked, enabled: may("list_accountability_duties") },
  });
  const counted: (readonly [Screen, number | undefined])[] = [
    ...(duties?.duties ?? []).map(({ duty, count }) => [SCREENS[duty], count] as const),
    ["/privacy/requests", requests?.open],
    ["/privacy/breaches", accountability?.breaches],
    ["/privacy/deals", accountability?.deals_untold],
    ["/privacy/assessments", assessmentsIn(accountability)],
  ];
  return { duties, accountability, behind: new Map(counted.filter(isWork)) };
}

function assessmentsIn(found: AccountabilityDuties | undefined): number | undefined {
  return found && found.assessments_due + found.assessments_waiting + found.unassessed.length;
}

function isWork(line: readonly [Screen, number | undefined]): line is [Screen, number] {
  return (line[1] ?? 0) > 0;
}
