/** The words for what a request asks, how it came, and how its person was known. */
import type { Channel, IdentityMethod, Outcome, RequestKind } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";

export const REQUEST_KINDS: Record<RequestKind, () => string> = {
  erase: m.dsr_kind_erase,
  access: m.dsr_kind_access,
  rectify: m.dsr_kind_rectify,
  restrict: m.dsr_kind_restrict,
  port: m.dsr_kind_port,
  object: m.dsr_kind_object,
  withdraw: m.dsr_kind_withdraw,
  complain: m.dsr_kind_complain,
  human_review: m.dsr_kind_human_review,
};

/** The letter that chooses a right where a letter is registered. */
export const KIND_KEYS: Record<RequestKind, () => string> = {
  erase: m.dsr_key_erase,
  access: m.dsr_key_access,
  rectify: m.dsr_key_rectify,
  restrict: m.dsr_key_restrict,
  port: m.dsr_key_port,
  object: m.dsr_key_object,
  withdraw: m.dsr_key_withdraw,
  complain: m.dsr_key_complain,
  human_review: m.dsr_key_human_review,
};

export const REQUEST_TITLES: Record<RequestKind, () => string> = {
  erase: m.dsr_title_erase,
  access: m.dsr_title_access,
  rectify: m.dsr_title_rectify,
  restrict: m.dsr_title_restrict,
  port: m.dsr_title_port,
  object: m.dsr_title_object,
  withdraw: m.dsr_title_withdraw,
  complain: m.dsr_title_complain,
  human_review: m.dsr_title_human_review,
};

export const CHANNELS: Record<Channel, () => string> = {
  letter: m.dsr_channel_letter,
  email: m.dsr_channel_email,
  phone: m.dsr_channel_phone,
  office: m.dsr_channel_office,
  portal: m.dsr_channel_portal,
  e_id: m.dsr_channel_e_id,
};

/** Best first. */
export const METHODS: Record<IdentityMethod, () => string> = {
  portal_session: m.dsr_method_portal_session,
  strong_e_id: m.dsr_method_strong_e_id,
  call_back: m.dsr_method_call_back,
  office_visit: m.dsr_method_office_visit,
  signed_paper: m.dsr_method_signed_paper,
  no_doubt: m.dsr_method_no_doubt,
};

interface OutcomeLook {
  readonly word: () => string;
  readonly note: () => string;
  /** The heading of its rows. */
  readonly group: () => string;
  readonly icon: IconName;
  /** Its class in the stylesheet, and its colour. */
  readonly look: "erase" | "anon" | "restrict" | "keep";
}

/** In the order in which they are told. */
export const OUTCOMES: Record<Outcome, OutcomeLook> = {
  erase: {
    word: m.dsr_outcome_erase,
    note: m.dsr_outcome_note_erase,
    group: m.dsr_outcome_group_erase,
    icon: "trash",
    look: "erase",
  },
  pseudonymise: {
    word: m.dsr_outcome_pseudonymise,
    note: m.dsr_outcome_note_pseudonymise,
    group: m.dsr_outcome_group_pseudonymise,
    icon: "mask",
    look: "anon",
  },
  restrict: {
    word: m.dsr_outcome_restrict,
    note: m.dsr_outcome_note_restrict,
    group: m.dsr_outcome_group_restrict,
    icon: "lock",
    look: "restrict",
  },
  keep: {
    word: m.dsr_outcome_keep,
    note: m.dsr_outcome_note_keep,
    group: m.dsr_outcome_group_keep,
    icon: "archive",
    look: "keep",
  },
};

export const OUTCOME_LIST = Object.keys(OUTCOMES) as Outcome[];
