/** On which screen each clause of the notice is looked after. */
import type { LinkProps } from "@tanstack/react-router";
import type { ClauseView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

interface ClauseScreen {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly word: () => string;
}

const BY_SECTION: Readonly<Record<string, ClauseScreen>> = {
  controller: { to: "/admin/company", word: m.nav_company },
  purposes: { to: "/customers", word: m.nav_customers },
  data: { to: "/customers", word: m.nav_customers },
  sources: { to: "/registers", word: m.nav_proposals },
  retention: { to: "/privacy/requests", word: m.nav_requests },
  disclosures: { to: "/privacy/recipients", word: m.nav_recipients },
  objections: { to: "/outreach/lists", word: m.nav_lists },
  rights: { to: "/privacy/requests", word: m.nav_requests },
  security: { to: "/admin/grants", word: m.nav_grants },
  papers: { to: "/archive", word: m.nav_archive },
};

const BY_CLAUSE: Readonly<Record<string, ClauseScreen>> = {
  C01: { to: "/privacy/view-reviews", word: m.nav_view_reviews },
  C02: { to: "/privacy/notices", word: m.nav_notices },
  C09: { to: "/sites", word: m.nav_sites },
  C10: { to: "/orders", word: m.nav_orders },
  C11: { to: "/invoices", word: m.nav_invoices },
  C12: { to: "/outreach/campaigns", word: m.nav_campaigns },
  C13: { to: "/messages", word: m.nav_messages },
  C16: { to: "/outreach/campaigns", word: m.nav_campaigns },
  C34: { to: "/archive/cabinets", word: m.nav_archive },
  C35: { to: "/privacy/gate-events", word: m.nav_gate_events },
  C36: { to: "/admin/ndas", word: m.nav_staff },
  C37: { to: "/archive", word: m.nav_archive },
};

export function screenOf({ id, section }: ClauseView): ClauseScreen | undefined {
  return BY_CLAUSE[id] ?? BY_SECTION[section];
}
