/** Days and moments. Wire days are `2026-11-24`, wire moments end in Z; people read Helsinki. */
import { m } from "../paraglide/messages.js";
import { languageNow, languageTag } from "./language.ts";
import { registerNow } from "./registerTime.ts";

const ZONE = "Europe/Helsinki";
const DAY_MS = 86_400_000;

/** 24.11.2026; in English 24 Nov 2026. */
export function day(iso: string): string {
  const [year = "", month = "", date = ""] = iso.slice(0, 10).split("-");
  if (languageNow() !== "en") return `${Number(date)}.${Number(month)}.${year}`;
  return new Intl.DateTimeFormat(languageTag(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** marraskuu, of 11. */
export function monthOfYear(month: number): string {
  const form = new Intl.DateTimeFormat(languageTag(), { month: "long", timeZone: "UTC" });
  return form.format(new Date(Date.UTC(2026, month - 1, 1)));
}

/** 24.11., for columns of this year. */
export function shortDay(iso: string, today: string = todayHere()): string {
  if (iso.slice(0, 4) !== today.slice(0, 4)) return day(iso);
  if (languageNow() === "en") return day(iso).replace(/ \d{4}$/, "");
  const [, month = "", date = ""] = iso.slice(0, 10).split("-");
  return `${Number(date)}.${Number(month)}.`;
}

/** 7.42 in Finnish and Swedish, 07:42 in English. */
export function clock(iso: string): string {
  const { hour, minute } = partsOf(iso);
  if (languageNow() === "en") return `${hour}:${minute}`;
  return `${Number(hour)}.${minute}`;
}

/** ti; in English Tue. */
export function weekday(iso: string): string {
  const short = new Intl.DateTimeFormat(languageTag(), { weekday: "short", timeZone: ZONE });
  return short.format(new Date(iso));
}

/** 3.9.2026 klo 8.14; today and yesterday in words. */
export function moment(iso: string, now: Date = registerNow()): string {
  const on = dayOf(iso);
  const said = { day: day(on), clock: clock(iso) };
  if (on === todayHere(now)) return m.moment_today(said);
  if (on === todayHere(new Date(now.getTime() - DAY_MS))) return m.moment_yesterday(said);
  return m.moment(said);
}

/** The day a moment falls on in Finland, as the wire writes days. */
export function dayOf(iso: string): string {
  const { year, month, day: date } = partsOf(iso);
  return `${year}-${month}-${date}`;
}

export function todayHere(now: Date = registerNow()): string {
  return dayOf(now.toISOString());
}

const READER = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

function partsOf(iso: string): Record<string, string> {
  const parts = READER.formatToParts(new Date(iso));
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}
