import type { CampaignView, OutreachRunView } from "../contract/api.schemas.ts";
import { useListOutreachRuns } from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Panel } from "../parts/Panel.tsx";
import { LeftOut } from "./LeftOut.tsx";

/** Whom a campaign has reached: numbers, and never a name. */
export function CampaignRuns({ campaign }: { campaign: CampaignView }) {
  const asked = { campaign_id: campaign.id };
  const runs = useListOutreachRuns(asked, { query: { refetchInterval: 2000 } });
  return (
    <Fetched query={runs} rows={3}>
      {({ items }) => items.map((run) => <Run key={run.id} run={run} />)}
    </Fetched>
  );
}

function Run({ run }: { run: OutreachRunView }) {
  return (
    <Panel title={m.out_run({ number: run.number })} bare>
      <dl className="kv padded">
        <dt>{m.out_included()}</dt>
        <dd className="num">{run.included}</dd>
        <dt>{m.out_sent()}</dt>
        <dd className="num">
          <b>{run.sent}</b>
        </dd>
        <dt>{m.out_returned()}</dt>
        <dd className="num">{run.returned}</dd>
        <dt>{m.out_stopped()}</dt>
        <dd className="num">{run.stopped}</dd>
        <LeftOut counts={run.left_out} />
      </dl>
    </Panel>
  );
}
