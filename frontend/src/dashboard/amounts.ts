/** Sums for a glance: whole euros, whole tonnes, whole percents. */
import { languageNow } from "../format/language.ts";
import { NARROW, whole } from "../format/numbers.ts";

export function wholeEuros(cents: number): string {
  const figure = whole(Math.round(cents / 100));
  return languageNow() === "en" ? `€${figure}` : `${figure}${NARROW}€`;
}

export function wholeTonnes(kg: number): string {
  return whole(Math.round(kg / 1000));
}

/** 21 %, in English 21%; of nothing it is none. */
export function percent(part: number, all: number): string {
  const figure = all === 0 ? 0 : Math.round((part / all) * 100);
  return languageNow() === "en" ? `${figure}%` : `${figure}${NARROW}%`;
}
