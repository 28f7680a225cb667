/** What the codes of outreach are called. */
import type {
  Audience,
  CampaignState,
  ConsentAct,
  ConsentPurpose,
  ConsentWay,
  Exclusion,
  Outlet,
  RunKind,
  OutreachRunState,
} from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

type Words<Code extends string> = Readonly<Record<Code, () => string>>;

export const OUTLETS: Words<Outlet> = {
  email: m.out_email,
  post: m.out_post,
  directory: m.out_directory,
  advertising: m.out_advertising,
};

export const EXCLUSIONS: Words<Exclusion> = {
  erased: m.out_erased,
  deceased: m.out_deceased,
  restricted: m.out_restricted,
  protected: m.out_protected,
  objects: m.out_objects,
  withdrawn: m.out_withdrawn,
  minor: m.out_minor,
  "no-consent": m.out_no_consent,
  "not-a-customer": m.out_not_a_customer,
  "not-told": m.out_not_told,
  "no-address": m.out_no_address,
  undeliverable: m.out_undeliverable,
};

export const RUN_KINDS: Words<RunKind> = {
  campaign: m.out_kind_campaign,
  labels: m.out_kind_labels,
  directory: m.out_kind_directory,
  advertising: m.out_kind_advertising,
};

export const RUN_STATES: Words<OutreachRunState> = {
  ready: m.out_ready,
  sending: m.out_sending,
  out: m.out_out,
  done: m.out_done,
  cancelled: m.out_cancelled,
};

export const CAMPAIGN_STATES: Words<CampaignState> = {
  draft: m.out_draft,
  sending: m.out_sending,
  sent: m.out_sent,
  cancelled: m.out_cancelled,
};

export const AUDIENCES: Words<Audience> = {
  customers: m.out_customers,
  contacts: m.out_contacts,
};

export const ACTS: Words<ConsentAct> = {
  granted: m.out_granted,
  told: m.out_told,
  withdrawn: m.out_took_back,
};

export const PURPOSES: Words<ConsentPurpose> = {
  marketing: m.out_marketing,
  profiling: m.out_profiling,
  publication: m.out_publication,
  advertising: m.out_advertising,
};

export const WAYS: Words<ConsentWay> = {
  email: m.out_email,
  "text-message": m.out_text_message,
  phone: m.out_phone,
  post: m.out_post,
  none: m.out_no_way,
};

type Look = { icon: IconName; tone: Tone };

export const CAMPAIGN_LOOKS: Readonly<Record<CampaignState, Look>> = {
  draft: { icon: "pencil", tone: "plain" },
  sending: { icon: "out", tone: "info" },
  sent: { icon: "okc", tone: "ok" },
  cancelled: { icon: "ban", tone: "bad" },
};

export const RUN_LOOKS: Readonly<Record<OutreachRunState, Look>> = {
  ready: { icon: "check", tone: "plain" },
  sending: { icon: "out", tone: "info" },
  out: { icon: "out", tone: "warn" },
  done: { icon: "okc", tone: "ok" },
  cancelled: { icon: "ban", tone: "bad" },
};
