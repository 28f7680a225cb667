/** Months as an axis names them. */
import { languageNow, languageTag } from "../format/language.ts";

/** marras, in English Nov; one letter where there is no room. */
export function monthWord(month: string, isNarrow: boolean): string {
  if (isNarrow) return formatted(month, "narrow");
  if (languageNow() === "fi") return formatted(month, "long").replace("kuu", "");
  return formatted(month, "short");
}

/** marraskuu 2026 */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat(languageTag(), {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(`${month}T00:00:00Z`));
}

function formatted(month: string, style: "long" | "short" | "narrow"): string {
  const form = new Intl.DateTimeFormat(languageTag(), { month: style, timeZone: "UTC" });
  return form.format(new Date(`${month}T00:00:00Z`));
}
