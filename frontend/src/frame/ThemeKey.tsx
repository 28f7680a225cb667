import { useState } from "react";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { chooseTheme, THEMES, themeNow, type Theme } from "../styles/theme.ts";
import { themeWord } from "../styles/themeWords.ts";

/** Light, dark, or as the machine says. */
export function ThemeKey() {
  const [theme, setTheme] = useState(themeNow);

  function choose(next: string): void {
    chooseTheme(next as Theme);
    setTheme(themeNow());
  }

  return (
    <MenuKey
      label={m.theme_now({ theme: themeWord(theme) })}
      className="tb-item"
      lines={THEMES.map((one) => ({ id: one, word: themeWord(one) }))}
      chosen={theme}
      onChoose={choose}
    >
      <Icon name={theme === "dark" ? "moon" : "sun"} />
    </MenuKey>
  );
}
