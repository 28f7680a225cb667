import { useState } from "react";
import { languageNow, LANGUAGES } from "../format/language.ts";
import { roleWord } from "../format/roles.ts";
import { LANGUAGE_WORDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { keysAreOn, switchKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { Segments } from "../parts/Segments.tsx";
import { useSession } from "../session.ts";
import { ChoosePin } from "./kiosk/ChoosePin.tsx";
import { MyPasskeys } from "./MyPasskeys.tsx";
import { MyRecoveryCodes } from "./MyRecoveryCodes.tsx";
import { useMyLanguage } from "../useMyLanguage.ts";
import { chooseTheme, THEMES, themeNow } from "../styles/theme.ts";
import { themeWord } from "../styles/themeWords.ts";

/** One's own settings: language, theme, keys. */
export function MySettings() {
  const { me, may } = useSession();
  return (
    <>
      <PageHead title={m.my_settings()} sub={me ? <Person /> : undefined} />
      <Panel title={m.settings_screen()} bare>
        <dl className="kv padded">
          <dt>{m.language()}</dt>
          <dd>
            <LanguageChoice />
          </dd>
          <dt>{m.theme()}</dt>
          <dd>
            <ThemeChoice />
          </dd>
          <dt>{m.keys()}</dt>
          <dd>
            <KeysChoice />
            <p className="hint">{m.keys_hint()}</p>
          </dd>
        </dl>
      </Panel>
      <MyPasskeys />
      <MyRecoveryCodes />
      {may("weigh_in") ? <ChoosePin /> : null}
    </>
  );
}

function Person() {
  const { me } = useSession();
  if (!me) return null;
  return (
    <>
      <span>{me.name}</span>
      <span className="mono">{me.username}</span>
      <span>{me.roles.map(roleWord).join(", ")}</span>
    </>
  );
}

function LanguageChoice() {
  const { choose, problem } = useMyLanguage();
  const options = LANGUAGES.map((value) => ({
    value,
    word: LANGUAGE_WORDS[value](),
    lang: value,
  }));
  return (
    <>
      <Segments
        label={m.language()}
        options={options}
        value={languageNow()}
        onChange={choose}
      />
      <ProblemNote problem={problem} />
    </>
  );
}

function ThemeChoice() {
  const [theme, setTheme] = useState(themeNow);
  const options = THEMES.map((value) => ({ value, word: themeWord(value) }));
  return (
    <Segments
      label={m.theme()}
      options={options}
      value={theme}
      onChange={(next) => {
        chooseTheme(next);
        setTheme(next);
      }}
    />
  );
}

function KeysChoice() {
  const [on, setOn] = useState(keysAreOn);
  const options = [
    { value: "on", word: m.keys_on() },
    { value: "off", word: m.keys_off() },
  ] as const;
  return (
    <Segments
      label={m.keys()}
      options={options}
      value={on ? "on" : "off"}
      onChange={(next) => {
        switchKeys(next === "on");
        setOn(next === "on");
      }}
    />
  );
}
