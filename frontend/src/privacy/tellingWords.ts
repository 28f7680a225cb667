/** The words for what recipients are told, and for how far that is. */
import type { Became, Excuse, TellingView, TellingWay } from "../contract/api.schemas.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { IconName } from "../parts/Icon.tsx";
import type { Tone } from "../parts/Tag.tsx";

export const BECAME: Record<Became, () => string> = {
  rectified: m.tell_rectified,
  erased: m.tell_erased,
  restricted: m.tell_restricted,
};

export const WAYS: Record<TellingWay, () => string> = {
  api: m.tell_way_api,
  letter: m.tell_way_letter,
  email: m.tell_way_email,
  phone: m.tell_way_phone,
};

export const BY_HAND = ["letter", "email", "phone"] as const satisfies readonly TellingWay[];

export const EXCUSES: Record<Excuse, () => string> = {
  not_concerned: m.tell_excuse_not_concerned,
  gone: m.tell_excuse_gone,
  disproportionate: m.tell_excuse_disproportionate,
};

/** How far a recipient is: to be told, told, reminded, acknowledged, or excused. */
export function tellingLook(telling: TellingView): readonly [IconName, Tone, string] {
  const { acknowledged_at, excuse, told_at, told_how, reminded_at } = telling;
  if (acknowledged_at)
    return ["check", "ok", m.tell_acknowledged({ day: day(dayOf(acknowledged_at)) })];
  if (excuse) return ["hand", "plain", EXCUSES[excuse]()];
  if (!told_at || !told_how) return ["clock", "warn", m.tell_waits()];
  if (reminded_at) return ["clock", "warn", m.tell_reminded({ day: day(dayOf(told_at)) })];
  return ["mail", "info", m.tell_told({ day: day(dayOf(told_at)), way: WAYS[told_how]() })];
}

export function hasEnded({ acknowledged_at, excused_at }: TellingView): boolean {
  return acknowledged_at !== null || excused_at !== null;
}
