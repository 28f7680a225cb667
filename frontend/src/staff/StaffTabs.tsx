import { useSession } from "../session.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";

const TABS = [
  { to: "/admin/staff", word: m.staff_tab_people, operation: "list_staff" },
  { to: "/admin/grants", word: m.staff_tab_grants, operation: "list_grants" },
  { to: "/admin/ndas", word: m.staff_tab_nda, operation: "list_nda_signatures" },
  { to: "/privacy/emergencies", word: m.staff_tab_emergencies, operation: "close_emergency" },
] as const;

/** Views of staff: people, their grants, what they have signed, what they opened. */
export function StaffTabs({ current }: { current: (typeof TABS)[number]["to"] }) {
  const { may } = useSession();
  const tabs = TABS.filter(({ operation }) => may(operation)).map(({ to, word }) => ({
    link: { to },
    word: word(),
    current: to === current,
  }));
  return <BeamTabs label={m.staff_tabs()} tabs={tabs} />;
}
