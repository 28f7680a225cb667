/** The groups of the left rail. A line shows only to those who may open it. */
import type { LinkProps } from "@tanstack/react-router";
import type { Operation } from "../contract/access.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";

export interface RailLine {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly word: () => string;
  readonly icon: IconName;
  readonly operation: Operation;
}

export interface RailGroup {
  /** The first group needs none. */
  readonly word?: () => string;
  readonly lines: readonly RailLine[];
}

export const RAIL: readonly RailGroup[] = [
  {
    lines: [{ to: "/", word: m.nav_desk, icon: "home", operation: "check_upkeep" }],
  },
  {
    word: m.nav_customers_group,
    lines: [
      { to: "/weigh", word: m.nav_scale, icon: "weight", operation: "weigh_in" },
      { to: "/customers", word: m.nav_customers, icon: "firm", operation: "list_customers" },
      { to: "/sites", word: m.nav_sites, icon: "site", operation: "list_sites" },
      { to: "/orders", word: m.nav_orders, icon: "order", operation: "list_orders" },
      {
        to: "/messages",
        word: m.nav_messages,
        icon: "mail",
        operation: "list_message_threads",
      },
      { to: "/transports", word: m.nav_transports, icon: "truck", operation: "list_loads" },
      {
        to: "/tickets",
        word: m.nav_tickets,
        icon: "ticket",
        operation: "list_weigh_tickets",
      },
      {
        to: "/imports",
        word: m.nav_import,
        icon: "upload",
        operation: "upload_import",
      },
      {
        to: "/registers",
        word: m.nav_proposals,
        icon: "inbox",
        operation: "list_proposals",
      },
    ],
  },
  {
    word: m.nav_billing_group,
    lines: [
      { to: "/invoices", word: m.nav_invoices, icon: "invoice", operation: "list_invoices" },
      { to: "/payments", word: m.nav_payments, icon: "euro", operation: "list_payments" },
    ],
  },
  {
    word: m.nav_outreach_group,
    lines: [
      {
        to: "/outreach/campaigns",
        word: m.nav_campaigns,
        icon: "mail",
        operation: "list_campaigns",
      },
      {
        to: "/outreach/lists",
        word: m.nav_lists,
        icon: "print",
        operation: "list_recalls",
      },
    ],
  },
  {
    word: m.nav_privacy_group,
    lines: [
      {
        to: "/privacy/requests",
        word: m.nav_requests,
        icon: "inbox",
        operation: "list_requests",
      },
      {
        to: "/privacy/recipients",
        word: m.nav_recipients,
        icon: "out",
        operation: "list_recipients",
      },
      {
        to: "/privacy/emergencies",
        word: m.nav_emergencies,
        icon: "hand",
        operation: "list_emergencies",
      },
      {
        to: "/privacy/view-reviews",
        word: m.nav_view_reviews,
        icon: "eye",
        operation: "list_view_reviews",
      },
      {
        to: "/privacy/notices",
        word: m.nav_notices,
        icon: "notice",
        operation: "list_notices",
      },
      {
        to: "/privacy/cookies",
        word: m.nav_cookies,
        icon: "toggle",
        operation: "get_browser_storage",
      },
      {
        to: "/privacy/breaches",
        word: m.nav_breaches,
        icon: "warn",
        operation: "list_breaches",
      },
      {
        to: "/privacy/processing",
        word: m.nav_processing,
        icon: "list",
        operation: "get_processing_record",
      },
      {
        to: "/privacy/assessments",
        word: m.nav_assessments,
        icon: "shield",
        operation: "list_assessments",
      },
      {
        to: "/privacy/deals",
        word: m.nav_deals,
        icon: "lock",
        operation: "list_deals",
      },
      {
        to: "/privacy/gate-events",
        word: m.nav_gate_events,
        icon: "key",
        operation: "list_gate_events",
      },
    ],
  },
  {
    word: m.nav_archive_group,
    lines: [
      { to: "/archive", word: m.nav_archive, icon: "archive", operation: "list_papers" },
      {
        to: "/archive/cabinets",
        word: m.archive_cabinets,
        icon: "lock",
        operation: "list_cabinets",
      },
    ],
  },
  {
    word: m.nav_admin_group,
    lines: [
      { to: "/statistics", word: m.nav_statistics, icon: "chart", operation: "list_figures" },
      { to: "/admin/staff", word: m.nav_staff, icon: "key", operation: "list_staff" },
      { to: "/admin/company", word: m.nav_company, icon: "firm", operation: "list_policies" },
      { to: "/admin/grants", word: m.nav_grants, icon: "check", operation: "list_grants" },
      { to: "/admin/kiosks", word: m.nav_kiosks, icon: "plug", operation: "list_devices" },
      { to: "/admin/prices", word: m.nav_prices, icon: "euro", operation: "add_price" },
    ],
  },
];

/** The line a page belongs to: the longest address that its own begins with. */
export function lineAt(pathname: string): RailLine | undefined {
  return RAIL.flatMap((group) => group.lines)
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .toSorted((one, other) => other.to.length - one.to.length)
    .at(0);
}
