/** The language people read: Finnish unless they chose another. */
import { getLocale, isLocale, setLocale, type Locale } from "../paraglide/runtime.js";

export type Language = Locale;

export const LANGUAGES: readonly Language[] = ["fi", "sv", "en"];

/** What the browser's own formatting is asked for; English as Finns write it. */
const TAGS = { fi: "fi-FI", sv: "sv-FI", en: "en-GB" } as const;

const listeners = new Set<() => void>();

export function languageNow(): Language {
  return getLocale();
}

export function languageTag(): string {
  return TAGS[languageNow()];
}

export function speak(language: string): void {
  if (!isLocale(language) || language === languageNow()) return;
  void setLocale(language, { reload: false });
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
