import { TicketState } from "../../contract/api.schemas.ts";
import { TICKET_STATES } from "../../format/ticketStates.ts";
import { m } from "../../paraglide/messages.js";
import { BeamTabs } from "../../parts/BeamTabs.tsx";

/** The ticket list by what the tickets wait for; each view has its address. */
export function TicketTabs({ state }: { state: TicketState | undefined }) {
  const to = "/tickets" as const;
  const states = Object.values(TicketState).map((one) => ({
    link: { to, search: { state: one } },
    word: TICKET_STATES[one].word(),
    current: state === one,
  }));
  const all = { link: { to }, word: m.all(), current: state === undefined };
  return <BeamTabs label={m.ticket_views()} tabs={[all, ...states]} />;
}
