/** What happened, in a few words: a title with its number, and what there is to add. */
import type {
  Happening,
  HappeningKind,
  MessageDirection,
  NoteLabel,
  OrderState,
  PaymentChannel,
  RequestState,
  TicketState,
} from "../contract/api.schemas.ts";
import { NOTE_LABELS } from "../customers/caring/noteLabels.ts";
import { kilograms } from "../format/kilograms.ts";
import { money } from "../format/money.ts";
import { ORDER_STATES } from "../format/orderStates.ts";
import { purposeWord } from "../format/roles.ts";
import { TICKET_STATES } from "../format/ticketStates.ts";
import { CHANNELS } from "../invoices/payments/paymentWords.ts";
import { m } from "../paraglide/messages.js";
import { REQUEST_STATES } from "../privacy/requestStates.ts";

export const GROUPS = {
  all: [],
  loads: ["order", "ticket"],
  money: ["invoice", "payment"],
  contact: ["contact", "message", "note", "task"],
  privacy: ["change", "request", "disclosure"],
} as const satisfies Record<string, readonly HappeningKind[]>;
export type Group = keyof typeof GROUPS;

export const GROUP_WORDS: Record<Group, () => string> = {
  all: m.all,
  loads: m.tl_loads,
  money: m.tl_money,
  contact: m.tl_contact,
  privacy: m.tl_privacy,
};

const TITLES: Record<HappeningKind, (one: Happening) => string> = {
  order: () => m.order(),
  ticket: () => m.ticket(),
  invoice: ({ code }) => (code === "credit_note" ? m.credit_note() : m.invoice()),
  payment: () => m.tl_payment(),
  contact: ({ code }) => CHANGES[code ?? ""]?.() ?? m.tl_acting(),
  message: ({ code }) => MESSAGES[code as MessageDirection](),
  note: () => m.tl_note(),
  task: () => m.tl_task(),
  change: ({ code }) => CHANGES[code ?? ""]?.() ?? m.tl_changed(),
  request: () => m.tl_request(),
  disclosure: () => m.tl_disclosure(),
};

const MESSAGES: Record<MessageDirection, () => string> = { in: m.tl_got, out: m.tl_answered };

const CHANGES: Record<string, () => string> = {
  create_customer: m.tl_created,
  change_customer: m.tl_details,
  set_billing: m.tl_billing,
  merge_customers: m.tl_merged,
  add_contact: m.tl_contact_added,
  end_contact: m.tl_contact_ended,
  add_mandate: m.tl_mandate_added,
  end_mandate: m.tl_mandate_ended,
  add_phone: m.tl_phone,
  change_phone: m.tl_phone,
  remove_phone: m.tl_phone,
  add_email: m.tl_email,
  change_email: m.tl_email,
  remove_email: m.tl_email,
  add_address: m.tl_address,
  change_address: m.tl_address,
  remove_address: m.tl_address,
  protect_party: m.tl_protected,
  end_protection: m.tl_unprotected,
};

const CODES: Partial<Record<HappeningKind, (code: string) => string>> = {
  order: (code) => ORDER_STATES[code as OrderState].word(),
  ticket: (code) => TICKET_STATES[code as TicketState].word(),
  payment: (code) => CHANNELS[code as PaymentChannel](),
  note: (code) => NOTE_LABELS[code as NoteLabel](),
  request: (code) => REQUEST_STATES[code as RequestState].word(),
  disclosure: purposeWord,
};

export function titleOf(one: Happening): string {
  return TITLES[one.kind](one);
}

/** Masses, money and the state it is in now. */
export function detailOf(one: Happening): string {
  const said = one.code === null ? undefined : CODES[one.kind]?.(one.code);
  const kg = one.kg === null ? undefined : kilograms(one.kg);
  const cents = one.cents === null ? undefined : money(one.cents);
  return [kg, cents, said].filter(Boolean).join(", ");
}
