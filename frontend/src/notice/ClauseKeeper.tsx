import { Link } from "@tanstack/react-router";
import type { ClauseView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { ClauseKeeping } from "./ClauseKeeping.tsx";
import { sectionWord } from "./noticeWords.ts";
import { screenOf } from "./screens.ts";

/** A clause that says the same: the screen where it is looked after, and what keeps it. */
export function ClauseKeeper({ clause }: { clause: ClauseView }) {
  const screen = screenOf(clause);
  return (
    <details className="small">
      <summary>
        <span className="mono">{clause.id}</span> {sectionWord(clause.section)}
      </summary>
      {screen ? (
        <div>
          {m.own_notice_screen()} <Link to={screen.to}>{screen.word()}</Link>
        </div>
      ) : null}
      <ClauseKeeping clause={clause} />
      {clause.owed ? <div>{clause.owed}</div> : null}
    </details>
  );
}
