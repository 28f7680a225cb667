/** The words for items of a request: how they are decided, extended, asked about. */
import type {
  Against,
  Decision,
  Extension,
  ItemView,
  Notice,
  Question,
} from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";
import { fieldWords } from "./recordFields.ts";
import { REQUEST_KINDS } from "./words.ts";

export const DECISIONS: Record<Decision, () => string> = {
  granted: m.dsr_decision_granted,
  partly: m.dsr_decision_partly,
  refused: m.dsr_decision_refused,
  nothing_held: m.dsr_decision_nothing_held,
};

export const DECISION_LOOKS: Record<Decision, readonly [IconName, Tone]> = {
  granted: ["check", "ok"],
  partly: ["hand", "warn"],
  refused: ["lock", "bad"],
  nothing_held: ["check", "info"],
};

export const EXTENSIONS: Record<Extension, () => string> = {
  complexity: m.dsr_extension_complexity,
  number: m.dsr_extension_number,
  both: m.dsr_extension_both,
};

export const QUESTIONS: Record<Question, () => string> = {
  identity: m.dsr_ask_identity,
  clarification: m.dsr_ask_clarification,
};

export const AGAINST: Record<Against, () => string> = {
  marketing: m.dsr_against_marketing,
  profiling: m.dsr_against_profiling,
  disclosure: m.dsr_against_disclosure,
  publication: m.dsr_against_publication,
  consent: m.dsr_against_consent,
};

export const NOTICES: Record<Notice, () => string> = {
  target: m.dsr_notice_target,
  soon: m.dsr_notice_soon,
  tomorrow: m.dsr_notice_tomorrow,
  overdue: m.dsr_notice_overdue,
  no_reply: m.dsr_notice_no_reply,
};

/** Whether the person's data are restricted because of it. */
export function restricts({ kind, decision, lifted_at, restricted_at }: ItemView): boolean {
  const isGranted = decision === "granted" || decision === "partly";
  if (lifted_at !== null) return false;
  return restricted_at !== null || (kind === "restrict" && isGranted);
}

/** What an item asks, as far as the person said it. */
export function itemWord({
  kind,
  against,
  field,
}: Pick<ItemView, "kind" | "against" | "field">) {
  const details = [
    against ? AGAINST[against]() : null,
    field ? fieldWords([field.split(".").at(-1) ?? field]) : null,
  ].filter(Boolean);
  const word = REQUEST_KINDS[kind]();
  return details.length > 0 ? `${word}: ${details.join(", ")}` : word;
}
