/** The words for what the codes of a breach mean. */
import type {
  BreachKind,
  BreachView,
  Reached,
  Refraining,
  Risk,
  SubjectGroup,
} from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import type { IconName } from "../../parts/Icon.tsx";
import type { Tone } from "../../parts/Tag.tsx";

export const KINDS: Record<BreachKind, () => string> = {
  confidentiality: m.breach_kind_confidentiality,
  integrity: m.breach_kind_integrity,
  availability: m.breach_kind_availability,
};

export const GROUPS: Record<SubjectGroup, () => string> = {
  customers: m.breach_group_customers,
  contacts: m.breach_group_contacts,
  drivers: m.breach_group_drivers,
  staff: m.breach_group_staff,
  children: m.breach_group_children,
  others: m.breach_group_others,
};

export const RISKS: Record<Risk, () => string> = {
  none: m.breach_risk_none,
  some: m.breach_risk_some,
  high: m.breach_risk_high,
};

export const GROUNDS: Record<Refraining, () => string> = {
  "no-risk": m.breach_ground_no_risk,
  "no-high-risk": m.breach_ground_no_high_risk,
  unreadable: m.breach_ground_unreadable,
  "risk-ended": m.breach_ground_risk_ended,
  "told-publicly": m.breach_ground_told_publicly,
};

export const REACHED: Record<Reached, { icon: IconName; tone: Tone; word: () => string }> = {
  waiting: { icon: "clock", tone: "plain", word: m.breach_reached_waiting },
  mailed: { icon: "mail", tone: "ok", word: m.breach_reached_mailed },
  "no-address": { icon: "warn", tone: "warn", word: m.breach_reached_no_address },
  unreached: { icon: "warn", tone: "bad", word: m.breach_reached_unreached },
  told: { icon: "check", tone: "ok", word: m.breach_reached_told },
  removed: { icon: "ban", tone: "plain", word: m.breach_reached_removed },
};

/** Whether it was settled that those whom the breach touched are not told. */
export function areSpared({ decisions, subjects_at }: BreachView): boolean {
  const ours = decisions.filter((each) => each.audience === "subjects" && each.approved_at);
  return subjects_at !== null && !ours.some((each) => each.tells);
}
