/** Why something stays, by what, and what would end it: a plan's holds in plain words. */
import type { Ending, Ground, HoldView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

type Blocked = (facts: { blocker: string }) => string;

const GROUNDS: Record<Ground, Blocked> = {
  "legal-hold": m.dsr_ground_legal_hold,
  "open-invoice": m.dsr_ground_open_invoice,
  "credit-balance": m.dsr_ground_credit_balance,
  collection: m.dsr_ground_collection,
  claim: m.dsr_ground_claim,
  statute: m.dsr_ground_statute,
  paper: m.dsr_ground_paper,
  request: m.dsr_ground_request,
};

const ENDINGS: Record<Ending, Blocked> = {
  "invoice-paid": m.dsr_ending_invoice_paid,
  "balance-settled": m.dsr_ending_balance_settled,
  "delivery-invoiced": m.dsr_ending_delivery_invoiced,
  "dispute-ended": m.dsr_ending_dispute_ended,
  "paper-destroyed": m.dsr_ending_paper_destroyed,
  "hold-lifted": m.dsr_ending_hold_lifted,
  "request-closed": m.dsr_ending_request_closed,
};

export function groundWord({ ground, blocker }: HoldView): string {
  return tidy(GROUNDS[ground]({ blocker: blocker ?? "" }));
}

/** What ends a hold before its day, or at all. */
export function endingWord({ ends_earlier_if: ending, blocker }: HoldView): string | null {
  return ending ? tidy(ENDINGS[ending]({ blocker: blocker ?? "" })) : null;
}

const GDPR = /^GDPR (\d+)\((\d+)\)(?:\((\w)\))?$/;

/** A statute by its name; the regulation as people cite it in their language. */
export function basisWord(basis: string): string {
  const [, article, paragraph, point] = GDPR.exec(basis) ?? [];
  if (!article || !paragraph) return basis;
  if (!point) return m.dsr_gdpr({ article, paragraph });
  return m.dsr_gdpr_point({ article, paragraph, point });
}

/** Whether it is the law itself that keeps it, and nothing that somebody could end. */
export function isLaw({ ground }: HoldView): boolean {
  return ground === "statute";
}

/** A law by its name, anything else by what it is. */
export function wordOfReason(hold: HoldView): string {
  return isLaw(hold) ? basisWord(hold.basis) : groundWord(hold);
}

function tidy(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
