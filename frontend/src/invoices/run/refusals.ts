import { m } from "../../paraglide/messages.js";

const WORDS: Record<string, () => string> = {
  "nothing-to-invoice": m.refused_nothing_to_invoice,
  "ticket-voided": m.refused_ticket_voided,
  "no-bank-account": m.refused_no_bank_account,
  "already-posted": m.refused_already_posted,
  "discarded-invoice": m.refused_discarded_invoice,
};

/** Why a draft stayed, and what to do about it. */
export function refusalWord(slug: string): string {
  return WORDS[slug]?.() ?? m.refused_other();
}
