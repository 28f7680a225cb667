import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import { VIEWS, type ThreadFilters } from "./filters.ts";

/** The inbox by what is to be done; each view has its address. */
export function ThreadTabs({ view }: ThreadFilters) {
  const words = {
    late: m.msg_tab_late,
    mine: m.msg_tab_mine,
    look: m.msg_tab_look,
    answered: m.msg_tab_answered,
    closed: m.msg_tab_closed,
  };
  const to = "/messages" as const;
  const waiting = { link: { to }, word: m.msg_tab_waiting(), current: view === undefined };
  const others = VIEWS.map((one) => ({
    link: { to, search: { view: one } },
    word: words[one](),
    current: view === one,
  }));
  return <BeamTabs label={m.msg_views()} tabs={[waiting, ...others]} />;
}
