/** How far an invoice has come, as a word with a shape. */
import type { CreditReason, InvoiceRow } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

export type Standing = Pick<
  InvoiceRow,
  "kind" | "state" | "receivable_state" | "open_cents" | "due_on"
>;

interface StateLook {
  readonly word: () => string;
  readonly icon: IconName;
  readonly tone: Tone;
}

const DRAFT: StateLook = { word: m.invoice_draft, icon: "pencil", tone: "plain" };
const DISCARDED: StateLook = { word: m.invoice_discarded, icon: "ban", tone: "plain" };
const POSTED: StateLook = { word: m.invoice_posted, icon: "check", tone: "plain" };
const CREDIT: StateLook = { word: m.credit_note, icon: "undo", tone: "plain" };
const OWED_BACK: StateLook = { word: m.invoice_owed_back, icon: "euro", tone: "warn" };
const OVERDUE: StateLook = { word: m.invoice_overdue, icon: "warn", tone: "bad" };
const SETTLED = {
  open: { word: m.invoice_open, icon: "clock", tone: "info" },
  paid: { word: m.invoice_paid, icon: "check", tone: "ok" },
  credited: { word: m.invoice_credited, icon: "undo", tone: "plain" },
} as const satisfies Record<string, StateLook>;

export function invoiceLook(invoice: Standing, today: string = todayHere()): StateLook {
  if (invoice.state === "draft") return DRAFT;
  if (invoice.state === "discarded") return DISCARDED;
  if (invoice.kind === "credit_note") return CREDIT;
  if (!invoice.receivable_state) return POSTED;
  if ((invoice.open_cents ?? 0) < 0) return OWED_BACK;
  if (isOverdue(invoice, today)) return OVERDUE;
  return SETTLED[invoice.receivable_state];
}

export function isOverdue(
  invoice: Omit<Standing, "kind" | "state">,
  today: string = todayHere(),
): boolean {
  const { receivable_state, open_cents, due_on } = invoice;
  return (
    receivable_state === "open" && (open_cents ?? 0) > 0 && due_on !== null && due_on < today
  );
}

export const CREDIT_REASONS: Record<CreditReason, () => string> = {
  wrong_weight: m.credit_wrong_weight,
  wrong_price: m.credit_wrong_price,
  wrong_customer: m.credit_wrong_customer,
  returned: m.credit_returned,
  agreed: m.credit_agreed,
};
