import { useTellRequestFigures } from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import { VIEWS, type RequestFilters } from "./filters.ts";

const WORDS = {
  late: m.dsr_tab_late,
  waiting: m.dsr_tab_waiting,
  closed: m.dsr_tab_closed,
  complaints: m.dsr_tab_complaints,
};

interface TabsProps extends RequestFilters {
  isTellings?: boolean;
}

/** The list of requests by how far they are; each view has its address and its count. */
export function RequestTabs({ state, isTellings = false }: TabsProps) {
  const { data: counts } = useTellRequestFigures();
  const to = "/privacy/requests" as const;
  const open = {
    link: { to },
    word: m.dsr_tab_open(),
    count: counts?.open,
    current: state === undefined && !isTellings,
  };
  const others = VIEWS.map((one) => ({
    link: { to, search: { state: one } },
    word: WORDS[one](),
    count: counts?.[one],
    current: state === one,
  }));
  const tellings = {
    link: { to: "/privacy/tellings" as const },
    word: m.tell_tab(),
    count: counts?.tellings,
    current: isTellings,
  };
  return <BeamTabs label={m.dsr_views()} tabs={[open, ...others, tellings]} />;
}
