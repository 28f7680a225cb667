import type { NoticeFault } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";
import { Panel } from "../parts/Panel.tsx";

/** What the law wants told and this notice does not tell. */
export function MissingFromNotice({ missing }: { missing: readonly NoticeFault[] }) {
  if (missing.length === 0) return <Note tone="ok">{m.own_notice_none_missing()}</Note>;
  return (
    <Panel title={m.own_notice_missing()}>
      <ul className="notice-missing">
        {missing.map(({ rule, title, source }) => (
          <li key={rule}>
            {title} <span className="muted small">{source}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
