/** Reading what people type: spaces, commas, points, short dates. */
import { languageNow } from "./language.ts";

/** A number as typed: what it is, or that it could be two things (`1.000`). */
export type Typed =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "unclear"; readonly either: readonly [string, string] }
  | { readonly kind: "none" };

/** Read a decimal number. Three digits after the other language's mark could mean two things. */
export function readNumber(text: string): Typed {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace("\u2212", "-");
  const plain = /^(-?\d+)(?:([.,])(\d+))?$/.exec(bare);
  if (!plain) return { kind: "none" };
  const [, wholes = "", mark, part = ""] = plain;
  const ours = languageNow() === "en" ? "." : ",";
  if (mark !== ours && part.length === 3 && /^-?[1-9]\d{0,2}$/.test(wholes)) {
    return { kind: "unclear", either: [`${wholes}${part}`, `${wholes}.${part}`] };
  }
  return { kind: "number", value: part ? `${wholes}.${part}` : wholes };
}

/** Tonnes as typed ("150", "26,34") to whole kilograms; null when finer than a kilogram. */
export function kilogramsFrom(tonnes: string): number | null {
  const [wholes = "0", part = ""] = tonnes.split(".");
  if (part.length > 3) return null;
  const sign = wholes.startsWith("-") ? -1 : 1;
  return Number(wholes) * 1000 + sign * Number(part.padEnd(3, "0"));
}

/** Read `24.11.`, `24.11.2026`, `2411` or `2026-11-24` as a day of the wire, or null.
 * Without a year it is the next such day, or, where it `isPast`, the last. */
export function readDay(text: string, today: string, isPast = false): string | null {
  const typed = text.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed);
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const short = /^(\d{1,2})[./ ](\d{1,2})(?:[./ ](\d{4})?)?$/.exec(typed);
  const tight = /^(\d{2})(\d{2})(\d{4})?$/.exec(typed);
  const found = short ?? tight;
  if (!found) return null;
  const [date, month] = [Number(found[1]), Number(found[2])];
  if (found[3]) return checked(Number(found[3]), month, date);
  const year = Number(today.slice(0, 4));
  const near = checked(year, month, date);
  if (!near) return null;
  if (isPast) return near > today ? checked(year - 1, month, date) : near;
  return near < today ? checked(year + 1, month, date) : near;
}

function checked(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  const same = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return same ? made.toISOString().slice(0, 10) : null;
}
