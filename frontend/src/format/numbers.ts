/** Numbers as people write them: 1 626,50 and a real minus in Finnish, 1,626.50 in English. */
import { languageNow } from "./language.ts";

const SPACE = "\u00a0";
const MINUS = "\u2212";

/** Write a number with so many decimals. Digits only; never through a float of its own. */
export function decimal(value: number | string, digits: number): string {
  const fixed = typeof value === "number" ? value.toFixed(digits) : padded(value, digits);
  const [, sign = "", ones = "0", part = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(fixed) ?? [];
  const marks =
    languageNow() === "en" ? { group: ",", point: "." } : { group: SPACE, point: "," };
  const minus = sign && /[1-9]/.test(ones + part) ? MINUS : "";
  return (
    minus + ones.replace(/\B(?=(\d{3})+(?!\d))/g, marks.group) + (part && marks.point + part)
  );
}

/** Write a decimal of the wire with the decimals it has: 25.5 is 25,5, and 10 is 10. */
export function exact(value: string): string {
  return decimal(value, value.split(".")[1]?.length ?? 0);
}

function padded(value: string, digits: number): string {
  const [ones = "0", part = ""] = value.split(".");
  if (part.length > digits && /[1-9]/.test(part.slice(digits))) return value; // hide no cents
  const kept = part.slice(0, digits).padEnd(digits, "0");
  return kept ? `${ones}.${kept}` : ones;
}

export function whole(value: number): string {
  return decimal(value, 0);
}

export const NARROW = SPACE;
