/** What a weigh ticket waits for, as a word with a shape. */
import type { TicketState, VoidReason } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

interface StateLook {
  readonly word: () => string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const TICKET_STATES: Record<TicketState, StateLook> = {
  awaiting_approval: { word: m.ticket_awaiting_approval, icon: "clock", tone: "warn" },
  approved: { word: m.ticket_approved, icon: "check", tone: "ok" },
  billed: { word: m.ticket_billed, icon: "invoice", tone: "ok" },
  not_billable: { word: m.ticket_not_billable, icon: "ticket", tone: "plain" },
  void: { word: m.ticket_void, icon: "ban", tone: "bad" },
};

export const VOID_REASONS: Record<VoidReason, () => string> = {
  wrong_customer: m.void_wrong_customer,
  wrong_product: m.void_wrong_product,
  wrong_vehicle: m.void_wrong_vehicle,
  wrong_weight: m.void_wrong_weight,
  load_returned: m.void_load_returned,
};
