import { m } from "../paraglide/messages.js";
import type { Theme } from "./theme.ts";

export function themeWord(theme: Theme): string {
  return { auto: m.theme_auto, light: m.theme_light, dark: m.theme_dark }[theme]();
}
