/** How much is left of the 72 hours. */
import { registerNow } from "../../format/registerTime.ts";
import { m } from "../../paraglide/messages.js";

const HOUR_MS = 3_600_000;
const PRESSING_HOURS = 24;

export function hoursLeft(dueAt: string, now: Date = registerNow()): number {
  return Math.floor((Date.parse(dueAt) - now.getTime()) / HOUR_MS);
}

export function leftWord(dueAt: string, now?: Date): string {
  const left = hoursLeft(dueAt, now);
  return left >= 0 ? m.breach_left({ count: left }) : m.breach_late({ count: -left });
}

export function isPressing(dueAt: string, now?: Date): boolean {
  return hoursLeft(dueAt, now) < PRESSING_HOURS;
}

/** The gone share of the time, from 0 to 1. */
export function shareGone(noticedAt: string, dueAt: string, now: Date = registerNow()): number {
  const whole = Date.parse(dueAt) - Date.parse(noticedAt);
  return Math.min(1, Math.max(0, (now.getTime() - Date.parse(noticedAt)) / whole));
}
