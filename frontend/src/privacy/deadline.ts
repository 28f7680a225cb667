/** How much of a request's month has gone. Days as the wire writes them. */
import { m } from "../paraglide/messages.js";

const DAY_MS = 86_400_000;

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The gone share of the time to answer, from 0 to 1. */
export function shareGone(receivedOn: string, dueOn: string, today: string): number {
  const whole = Math.max(1, daysBetween(receivedOn, dueOn));
  return Math.min(1, Math.max(0, daysBetween(receivedOn, today) / whole));
}

export function daysLeftWord(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return m.dsr_due_today();
  return left > 0 ? m.dsr_days_left({ count: left }) : m.dsr_days_late({ count: -left });
}

const SOON_DAYS = 10;

export function isPressing(dueOn: string, today: string): boolean {
  return daysBetween(today, dueOn) < SOON_DAYS;
}

/** The next day, as the wire writes days. */
export function dayAfter(iso: string): string {
  const next = new Date(`${iso}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
