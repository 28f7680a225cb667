import type { Leaving } from "../contract/api.schemas.ts";
import { useListLeaving } from "../contract/data-subject-requests/data-subject-requests.ts";
import { day } from "../format/dates.ts";
import { languageNow } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";

const MOST = 6;

/** What goes by itself and on which day, soonest first. */
export function LeavingPanel({ partyId }: { partyId: string }) {
  const leaving = useListLeaving(partyId, { language: languageNow() });
  const items = leaving.data?.items ?? [];
  if (items.length === 0) return null;
  const more = items.length - MOST;
  return (
    <Panel title={m.leaving()} footer={more > 0 ? m.leaving_more({ count: more }) : undefined}>
      <dl className="kv">
        {items.slice(0, MOST).map((one) => (
          <Row key={`${one.record_class} ${one.on}`} one={one} />
        ))}
      </dl>
    </Panel>
  );
}

function Row({ one }: { one: Leaving }) {
  return (
    <div className="term">
      <dt>
        {one.title} <span className="num">{one.count}</span>
      </dt>
      <dd title={one.bases.join(", ")}>
        <b>{day(one.on)}</b>
      </dd>
    </div>
  );
}
