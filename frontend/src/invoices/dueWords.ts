import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";

const DAY_MS = 86_400_000;

/** When something is due, and how long there is, or was, to it. */
export function dueWords(due: string, today: string = todayHere()): string {
  const count = daysBetween(today, due);
  if (count === 0) return m.invoice_due_today();
  const said = { day: day(due), count: Math.abs(count) };
  return count > 0 ? m.invoice_due_in(said) : m.invoice_due_past(said);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** So many days later, as the wire writes days. */
export function daysAfter(from: string, days: number): string {
  return new Date(Date.parse(from) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 17.–20.11.2026 at its shortest; one day is one day. */
export function dayRange(from: string, to: string): string {
  return from === to ? day(from) : `${day(from)} – ${day(to)}`;
}
