import { useSyncExternalStore } from "react";
import { languageNow, onLanguage, type Language } from "./language.ts";

/** The current language; a component that uses it is drawn anew when the language changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, languageNow);
}
