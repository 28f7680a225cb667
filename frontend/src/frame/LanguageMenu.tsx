import { LANGUAGES, languageNow, type Language } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";
import { useMyLanguage } from "../useMyLanguage.ts";

const NAMES: Record<Language, string> = { fi: "Suomi", sv: "Svenska", en: "English" };

/** The language of the page; it is kept in the profile. */
export function LanguageMenu() {
  const { choose } = useMyLanguage();
  return (
    <MenuKey
      label={`${languageNow().toUpperCase()}, ${m.language()}`}
      className="tb-item"
      lines={LANGUAGES.map((language) => ({ id: language, word: NAMES[language] }))}
      chosen={languageNow()}
      onChoose={(language) => choose(language as Language)}
    >
      {languageNow().toUpperCase()}
      <Icon name="down" />
    </MenuKey>
  );
}
