import { Link } from "@tanstack/react-router";
import {
  AccountabilityLines,
  linesOf,
  useAccountabilityDuties,
} from "../accountability/AccountabilityLines.tsx";
import type { RequestRow } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Panel } from "../parts/Panel.tsx";
import { DutyLine } from "./DutyLine.tsx";
import { dayNow } from "./Figures.tsx";
import { daysTo, kindsWord } from "./requests.ts";
import { useDuties, useRequests, useUpkeep } from "./tiles.ts";

/** Work that nothing but a person gets on with, and where to begin. */
export function DutiesTile() {
  const duties = useDuties();
  const accountability = useAccountabilityDuties();
  const pending = (useRequests().data ?? []).filter(({ state }) => state === "planned");
  const count = (duties.data?.duties.length ?? 0) + pending.length + linesOf(accountability);
  return (
    <div className="tile">
      <Panel
        title={m.desk_duties()}
        actions={count > 0 ? <span className="badge">{count}</span> : null}
      >
        <Fetched query={duties} rows={5}>
          {({ at, duties: found }) => (
            <>
              {count === 0 ? <p className="muted">{m.desk_no_duties()}</p> : null}
              <ul className="todo">
                {pending.map((row) => (
                  <PlanToApprove key={row.id} row={row} />
                ))}
                {accountability ? <AccountabilityLines data={accountability} /> : null}
                {found.map((duty) => (
                  <DutyLine key={duty.duty} duty={duty} at={at} />
                ))}
              </ul>
            </>
          )}
        </Fetched>
      </Panel>
    </div>
  );
}

function PlanToApprove({ row }: { row: RequestRow }) {
  const left = daysTo(row.due_on, dayNow(useUpkeep().data?.at));
  return (
    <li>
      <Icon name="inbox" />
      <div>
        <Link to="/privacy/requests/$requestId" params={{ requestId: row.id }}>
          {m.desk_to_approve({ number: row.number })}
        </Link>
        <small>{m.desk_to_approve_note({ kind: kindsWord(row) })}</small>
      </div>
      <span className={left < 0 ? "hot" : undefined}>{m.desk_days({ count: left })}</span>
    </li>
  );
}
