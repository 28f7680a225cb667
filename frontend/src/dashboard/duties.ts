/** The words for what waits, and where it is dealt with. */
import type { LinkProps } from "@tanstack/react-router";
import type { Operation } from "../contract/access.ts";
import type { Duty, DutyView } from "../contract/api.schemas.ts";
import { tonnes } from "../format/kilograms.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";

interface DutyLook {
  readonly icon: IconName;
  readonly title: (duty: DutyView) => string;
  readonly note: (duty: DutyView) => string;
}

export const DUTIES: Record<Duty, DutyLook> = {
  tickets_to_approve: {
    icon: "ticket",
    title: ({ count }) => m.desk_tickets({ count }),
    note: ({ net_kg: kg }) => m.desk_tickets_note({ mass: tonnes(kg) }),
  },
  trucks_of_another_day: {
    icon: "truck",
    title: ({ count }) => m.desk_parted({ count }),
    note: () => m.desk_parted_note(),
  },
  payments_without_invoice: {
    icon: "euro",
    title: ({ count }) => m.desk_payments({ count }),
    note: ({ total_cents: cents }) => m.desk_payments_note({ sum: money(cents ?? 0) }),
  },
  orders_overrun: {
    icon: "warn",
    title: ({ count }) => m.desk_overrun({ count }),
    note: ({ net_kg: kg }) => m.desk_overrun_note({ mass: tonnes(kg) }),
  },
  drafts_refused: {
    icon: "invoice",
    title: ({ count }) => m.desk_refused({ count }),
    note: () => m.desk_refused_note(),
  },
  messages_unanswered: {
    icon: "mail",
    title: ({ count }) => m.desk_messages({ count }),
    note: () => m.desk_messages_note(),
  },
  proposals_open: {
    icon: "inbox",
    title: ({ count }) => m.desk_proposals({ count }),
    note: () => m.desk_proposals_note(),
  },
  papers_unlocked: {
    icon: "archive",
    title: ({ count }) => m.desk_papers({ count }),
    note: () => m.desk_papers_note(),
  },
};

type Lead = Pick<LinkProps, "to" | "params" | "search">;

interface Leads {
  readonly opening: Operation;
  readonly all: Lead;
  readonly one?: (id: string) => Lead;
}

/** The list a kind of duty is worked through in, and the screen of one of its records. */
const LEADS: Partial<Record<Duty, Leads>> = {
  tickets_to_approve: {
    opening: "list_weigh_tickets",
    all: { to: "/tickets", search: { state: "awaiting_approval" } },
    one: (ticketId) => ({ to: "/tickets/$ticketId", params: { ticketId } }),
  },
  orders_overrun: {
    opening: "list_orders",
    all: { to: "/orders", search: { state: "in_delivery" } },
    one: (orderId) => ({ to: "/orders/$orderId", params: { orderId } }),
  },
  payments_without_invoice: {
    opening: "list_payments",
    all: { to: "/payments" },
    one: (paymentId) => ({ to: "/payments/$paymentId", params: { paymentId } }),
  },
  drafts_refused: {
    opening: "list_invoices",
    all: { to: "/invoices", search: { state: "draft" } },
    one: (invoiceId) => ({ to: "/invoices/$invoiceId", params: { invoiceId } }),
  },
  messages_unanswered: {
    opening: "list_message_threads",
    all: { to: "/messages" },
    one: (threadId) => ({ to: "/messages/$threadId", params: { threadId } }),
  },
  proposals_open: { opening: "list_proposals", all: { to: "/registers" } },
  papers_unlocked: {
    opening: "list_papers",
    all: { to: "/archive", search: { view: "unlocked" } },
    one: (paperId) => ({ to: "/archive/papers/$paperId", params: { paperId } }),
  },
};

/** Lead to the one record, or to the list it is in. */
export function leadOf(
  { duty, ids: [id], count }: DutyView,
  may: (operation: Operation) => boolean,
): Lead | null {
  if (duty === "trucks_of_another_day") return may("weigh_in") ? { to: "/weigh" } : null;
  const leads = LEADS[duty];
  if (!leads || !may(leads.opening)) return null;
  return (count === 1 && id !== undefined ? leads.one?.(id) : leads.all) ?? null;
}
