import type { ReactNode } from "react";
import { LANGUAGES, languageNow, speak } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Beam } from "../parts/Brand.tsx";
import { Segments } from "../parts/Segments.tsx";
import { Landscape } from "./Landscape.tsx";

interface DoorProps {
  picture: string;
  wide?: boolean;
  /** What stands at the foot of the page. */
  help?: ReactNode;
  children: ReactNode;
}

/** A page before the frame: the mark, the languages, one task, and the landscape. */
export function Door({ picture, wide = false, help, children }: DoorProps) {
  return (
    <div className="login">
      <main className="lf" id="main">
        <div className="top">
          <span className="brand">
            <Beam />
            <span>Punnus</span>
          </span>
          <span className="sp" />
          <LanguageKeys />
        </div>
        <div className={wide ? "box wide" : "box"}>{children}</div>
        <p className="fine">
          {help ?? m.sign_in_help()}{" "}
          <a href={`/accessibility/${languageNow()}`}>{m.my_accessibility()}</a>
        </p>
      </main>
      <Landscape words={picture} />
    </div>
  );
}

function LanguageKeys() {
  const options = LANGUAGES.map((language) => ({
    value: language,
    word: language.toUpperCase(),
    lang: language,
  }));
  return (
    <Segments label={m.language()} options={options} value={languageNow()} onChange={speak} />
  );
}
