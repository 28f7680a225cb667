/** Numbers as people write them: 1 626,50 and a real minus in Finnish, 1,626.50 in English. */
import { languageNow } from "./language.ts";

const SPACE = "\u00a0";
const MINUS = "\u2212";

/** Write a number with so many decimals. Digits only; never through a float of its own. */
export function decimal(value: number | string, digits: number): string {
  const fixed = typeof value === "number" ? value.toFixed(digits) : padded(value, digits);
  const [, sign = "", whole = "0", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(fixed) ?? [];
  const english = languageNow() === "en";
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, english ? "," : SPACE);
  const minus = sign && /[1-9]/.test(whole + part) ? MINUS : "";
  return minus + grouped + (part ? (english ? "." : ",") + part : "");
}

function padded(value: string, digits: number): string {
  const [whole = "0", part = ""] = value.split(".");
  if (part.length > digits && /[1-9]/.test(part.slice(digits))) return value; // never hide cents
  const kept = part.slice(0, digits).padEnd(digits, "0");
  return kept ? `${whole}.${kept}` : whole;
}

export function whole(value: number): string {
  return decimal(value, 0);
}

export const NARROW = SPACE;
