import type { ClauseView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";
import { STATES } from "./noticeWords.ts";

/** How a clause stands, and what of it people keep. */
export function ClauseStanding({ clause }: { clause: ClauseView }) {
  const state = STATES[clause.state];
  return (
    <span>
      {state ? <Tag icon={state.icon} tone={state.tone} word={state.word()} /> : clause.state}
      {clause.owed ? <span className="muted"> {clause.owed}</span> : null}
    </span>
  );
}

/** What keeps a clause: a part of the program, retention rules, tests. */
export function ClauseKeeping({ clause }: { clause: ClauseView }) {
  const { module, rules, tests } = clause;
  const told = rules.includes("*") ? m.notice_all_rules() : rules.join(", ");
  return (
    <div className="small">
      <span className="mono">{module}</span>
      {rules.length > 0 ? <div>{m.notice_rules({ rules: told })}</div> : null}
      <details>
        <summary>{m.notice_tests({ count: tests.length })}</summary>
        <ul className="mono">
          {tests.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
