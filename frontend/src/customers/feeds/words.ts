/** The words for what registers tell, and how a change reads. */
import type {
  AskingFailure,
  ChangeProposalView,
  Feed,
  NoticeChannel,
  ProposalState,
  Situation,
} from "../../contract/api.schemas.ts";
import { day } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";

export const FEEDS: Record<Feed, () => string> = {
  ytj: m.feed_ytj,
  posti: m.feed_posti,
};

export const SITUATIONS: Record<Situation, () => string> = {
  bankruptcy: m.situation_bankruptcy,
  liquidation: m.situation_liquidation,
  restructuring: m.situation_restructuring,
  ceased: m.situation_ceased,
  other: m.situation_other,
};

export const PROPOSAL_STATES: Record<ProposalState, () => string> = {
  open: m.proposal_open,
  accepted: m.proposal_accepted,
  rejected: m.proposal_rejected,
  superseded: m.proposal_superseded,
};

export const ASKING_FAILURES: Record<AskingFailure, () => string> = {
  too_slow: m.asking_too_slow,
  unreachable: m.asking_unreachable,
  turned_away: m.asking_turned_away,
  unknown_company: m.asking_unknown_company,
  nonsense: m.asking_nonsense,
  too_much: m.asking_nonsense,
  changed: m.asking_changed,
};

export const CHANNELS: Record<NoticeChannel, () => string> = {
  letter: m.notice_by_letter,
  email: m.notice_by_email,
  phone: m.notice_by_phone,
  with_invoice: m.notice_with_invoice,
};

/** What would change: a name, an address or the credit. */
export function kindWord(row: ChangeProposalView): string {
  if (row.kind === "credit_stop") return m.proposal_credit_stop();
  return row.kind === "name" ? m.name() : m.address();
}

export function before(row: ChangeProposalView): string {
  if (row.kind === "credit_stop") return m.credit_runs();
  if (row.kind === "name") return row.customer_name ?? m.hidden_value();
  return line(row.street_now, row.postal_code_now, row.town_now) || m.no_address();
}

export function after(row: ChangeProposalView): string {
  if (row.situation) {
    const word = SITUATIONS[row.situation]();
    return row.since_on ? `${word} ${day(row.since_on)}` : word;
  }
  if (row.kind === "name") return row.name ?? m.hidden_value();
  return line(row.street, row.postal_code, row.town) || m.hidden_value();
}

function line(street: string | null, code: string | null, town: string | null): string {
  return [street, [code, town].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}
