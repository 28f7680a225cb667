import { useChangeMe } from "../contract/staff/staff.ts";
import { LANGUAGES, languageNow, speak, type Language } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { MenuKey } from "../parts/MenuKey.tsx";

const NAMES: Record<Language, string> = { fi: "Suomi", sv: "Svenska", en: "English" };

/** The language of the page; it is kept in the profile. */
export function LanguageMenu() {
  const changing = useChangeMe();

  function choose(language: string): void {
    speak(language);
    changing.mutate({ data: { language: language as Language } });
  }

  return (
    <MenuKey
      label={`${languageNow().toUpperCase()}, ${m.language()}`}
      className="tb-item"
      lines={LANGUAGES.map((language) => ({ id: language, word: NAMES[language] }))}
      chosen={languageNow()}
      onChoose={choose}
    >
      {languageNow().toUpperCase()}
      <Icon name="down" />
    </MenuKey>
  );
}
