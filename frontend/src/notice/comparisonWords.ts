/** What the register says to a sentence of somebody's own notice, in words. */
import type { SentenceVerdict, Unset } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

interface VerdictWord {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: () => string;
}

/** Worst first. */
export const VERDICTS: Readonly<Record<SentenceVerdict, VerdictWord>> = {
  unlawful: { icon: "warn", tone: "bad", word: m.own_notice_unlawful },
  risky: { icon: "warn", tone: "warn", word: m.own_notice_risky },
  unmatched: { icon: "search", tone: "plain", word: m.own_notice_unmatched },
  unset: { icon: "clock", tone: "warn", word: m.own_notice_unset },
  owed: { icon: "person", tone: "warn", word: m.notice_state_owed },
  kept: { icon: "okc", tone: "ok", word: m.own_notice_kept },
};

export const UNSET: Readonly<Record<Unset, () => string>> = {
  mail: m.own_notice_unset_mail,
  mailbox: m.own_notice_unset_mailbox,
  "register-feed": m.own_notice_unset_feed,
  "virus-scan": m.own_notice_unset_scan,
  processors: m.own_notice_unset_processors,
  policies: m.own_notice_unset_policies,
  cabinets: m.own_notice_unset_cabinets,
};
