import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import { VIEWS, type RequestFilters } from "./filters.ts";

/** The list of requests by how far they are; each view has its address. */
export function RequestTabs({ state }: RequestFilters) {
  const words = { late: m.dsr_tab_late, waiting: m.dsr_tab_waiting, closed: m.dsr_tab_closed };
  const to = "/privacy/requests" as const;
  const open = { link: { to }, word: m.dsr_tab_open(), current: state === undefined };
  const others = VIEWS.map((one) => ({
    link: { to, search: { state: one } },
    word: words[one](),
    current: state === one,
  }));
  return <BeamTabs label={m.dsr_views()} tabs={[open, ...others]} />;
}
