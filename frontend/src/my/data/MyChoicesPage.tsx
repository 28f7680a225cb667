import { languageNow } from "../../format/language.ts";
import { m } from "../../paraglide/messages.js";
import { PageHead } from "../../parts/PageHead.tsx";
import { MyChoices } from "./MyChoices.tsx";
import "../../styles/privacy.css";
import "./myData.css";

/** All that one says yes or no to, on a page of its own. */
export function MyChoicesPage() {
  return (
    <>
      <PageHead title={m.my_choices_tab()} sub={m.my_choices_lead()} />
      <MyChoices />
      <p>
        <a href={`/cookies/${languageNow()}`}>{m.my_cookies()}</a>
      </p>
    </>
  );
}
