/** Money: integer cents in; unit prices are decimal strings and stay exact. */
import { languageNow } from "./language.ts";
import { decimal, NARROW } from "./numbers.ts";

/** 358121 is 3 581,21 €, in English €3,581.21. */
export function money(cents: number): string {
  return euros(hundredths(cents));
}

/** The figure alone, for columns whose heading says the euro. */
export function bareMoney(cents: number): string {
  return decimal(hundredths(cents), 2);
}

/** "12.35" a tonne is 12,35 €/t. */
export function unitPrice(price: string, unit: string): string {
  return `${euros(price)}/${unit}`;
}

/** The figure of a unit price alone, for columns whose heading says the unit. */
export function barePrice(price: string): string {
  return decimal(price, 2);
}

function euros(amount: string): string {
  const text = decimal(amount, 2);
  if (languageNow() !== "en") return `${text}${NARROW}€`;
  return text.startsWith("\u2212") ? `\u2212€${text.slice(1)}` : `€${text}`;
}

function hundredths(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
