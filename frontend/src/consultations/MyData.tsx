import type { KeptLog, OwnData } from "../contract/api.schemas.ts";
import { useGetOwnData } from "../contract/my-account/my-account.ts";
import { day, moment } from "../format/dates.ts";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { MyLooks } from "./MyLooks.tsx";
import { StaffNotice } from "./StaffNotice.tsx";

/** What the register holds about whoever works here, who looked at it, and for how long. */
export function MyData() {
  const own = useGetOwnData();
  return (
    <>
      <PageHead title={m.my_data()} />
      <div className="cols">
        <div>
          <Fetched query={own}>{(held) => <Held held={held} />}</Fetched>
          <MyLooks />
        </div>
        <div>
          <StaffNotice />
        </div>
      </div>
    </>
  );
}

function Held({ held }: { held: OwnData }) {
  const last = held.sign_ins[0];
  return (
    <>
      <Panel title={m.my_data_held()}>
        <dl className="kv">
          <Term word={m.name()} value={held.name} />
          <Term word={m.username()} value={held.username} />
          {held.roles.map((one) => (
            <Term
              key={one.role}
              word={roleWord(one.role)}
              value={m.my_role_since({ day: day(one.granted_at.slice(0, 10)) })}
              note={[one.reason, m.my_role_review({ day: day(one.review_on) })]}
            />
          ))}
          {held.signatures.map((one) => (
            <Term
              key={one.edition}
              word={m.my_nda({ edition: one.edition })}
              value={moment(one.signed_at)}
            />
          ))}
          {last ? <Term word={m.my_last_sign_in()} value={moment(last.started_at)} /> : null}
        </dl>
      </Panel>
      <Panel title={m.my_logs()} note={m.my_logs_note()}>
        <dl className="kv">
          {held.logs.map((one) => (
            <Term
              key={one.what}
              word={LOGS[one.what]?.() ?? one.what}
              value={m.my_log_months({ months: one.months })}
            />
          ))}
        </dl>
      </Panel>
    </>
  );
}

const LOGS: Record<KeptLog["what"], () => string> = {
  changes: m.my_log_changes,
  views: m.my_log_views,
  "sign-ins": m.my_log_sign_ins,
  account: m.my_log_account,
};

function Term(said: { word: string; value: string; note?: (string | null)[] }) {
  const notes = (said.note ?? []).filter(Boolean);
  return (
    <div className="term">
      <dt>{said.word}</dt>
      <dd>
        {said.value}
        {notes.length > 0 ? <small className="muted"> {notes.join(" · ")}</small> : null}
      </dd>
    </div>
  );
}
