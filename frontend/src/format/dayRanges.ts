/** Ranges of days, as the wire writes days: this week, this month; and how they are read. */
import { day } from "./dates.ts";
import { languageNow } from "./language.ts";

export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DAY_MS = 86_400_000;
const WEEK = 7;

/** Monday to Sunday of the week that a day is in, or of one so many weeks later. */
export function weekOf(today: string, later = 0): DayRange {
  const at = new Date(`${today}T00:00:00Z`);
  const sinceMonday = (at.getUTCDay() + WEEK - 1) % WEEK;
  const monday = at.getTime() + (later * WEEK - sinceMonday) * DAY_MS;
  return { from: written(monday), to: written(monday + (WEEK - 1) * DAY_MS) };
}

export function monthOf(today: string): DayRange {
  const [year = 0, month = 0] = today.split("-").map(Number);
  return { from: `${today.slice(0, 8)}01`, to: written(Date.UTC(year, month, 0)) };
}

/** 1.–30.11.2026, 28.11.–4.12.2026, 24.11.2026– or –24.11.2026. */
export function rangeWords({ from, to }: DayRange): string {
  if (from && to) return from === to ? day(from) : between(from, to);
  return from ? `${day(from)}–` : `–${day(to ?? "")}`;
}

function between(from: string, to: string): string {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  if (languageNow() === "en" || !isOneYear) return `${day(from)} – ${day(to)}`;
  const [first = "", month = ""] = day(from).split(".");
  const isOneMonth = from.slice(0, 7) === to.slice(0, 7);
  return `${first}.${isOneMonth ? "" : `${month}.`}–${day(to)}`;
}

function written(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
