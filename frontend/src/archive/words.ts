/** What papers, their states and steps are called. */
import type {
  Cause,
  PaperKind,
  PaperState,
  ScanState,
  StepKind,
} from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

export const PAPER_KINDS: Record<PaperKind, () => string> = {
  contract: m.archive_kind_contract,
  order: m.archive_kind_order,
  delivery: m.archive_kind_delivery,
  accounting: m.archive_kind_accounting,
  waste_transfer: m.archive_kind_waste_transfer,
  request: m.archive_kind_request,
  letter: m.archive_kind_letter,
  other: m.archive_kind_other,
};

interface StateWords {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: () => string;
}

export const PAPER_STATES: Record<PaperState, StateWords> = {
  received: { icon: "inbox", tone: "info", word: m.archive_state_received },
  processed: { icon: "hand", tone: "warn", word: m.archive_state_processed },
  locked: { icon: "lock", tone: "ok", word: m.archive_state_locked },
  lent: { icon: "out", tone: "warn", word: m.archive_state_lent },
  destroyed: { icon: "trash", tone: "plain", word: m.archive_state_destroyed },
};

export const SCAN_STATES: Record<ScanState, StateWords> = {
  quarantined: { icon: "clock", tone: "warn", word: m.archive_scan_quarantined },
  clean: { icon: "shield", tone: "ok", word: m.archive_scan_clean },
  unchecked: { icon: "eye", tone: "plain", word: m.archive_scan_unchecked },
  infected: { icon: "warn", tone: "bad", word: m.archive_scan_infected },
  destroyed: { icon: "trash", tone: "plain", word: m.archive_scan_destroyed },
};

export const STEPS: Record<StepKind, () => string> = {
  received: m.archive_step_received,
  processed: m.archive_step_processed,
  locked: m.archive_step_locked,
  lent: m.archive_step_lent,
  returned: m.archive_step_returned,
  ordered: m.archive_step_ordered,
  witnessed: m.archive_step_witnessed,
  destroyed: m.archive_step_destroyed,
};

export const CAUSES: Record<Cause, () => string> = {
  retention: m.archive_cause_retention,
  erasure: m.archive_cause_erasure,
  duplicate: m.archive_cause_duplicate,
};
