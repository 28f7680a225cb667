import { useCountSegment } from "../contract/outreach/outreach.ts";
import type { Outlet } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Panel } from "../parts/Panel.tsx";
import { LeftOut } from "./LeftOut.tsx";

/** How many a segment would reach now, and how many are left out, by reason. */
export function ReachPanel({ segmentId, outlet }: { segmentId: string; outlet: Outlet }) {
  const reach = useCountSegment(segmentId, { outlet });
  return (
    <Panel title={m.out_reach()} note={m.out_reach_note()} bare>
      <Fetched query={reach} rows={3}>
        {({ chosen, included, left_out }) => (
          <dl className="kv padded">
            <dt>{m.out_chosen()}</dt>
            <dd className="num">{chosen}</dd>
            <dt>{m.out_included()}</dt>
            <dd className="num">
              <b>{included}</b>
            </dd>
            <LeftOut counts={left_out} />
          </dl>
        )}
      </Fetched>
    </Panel>
  );
}
