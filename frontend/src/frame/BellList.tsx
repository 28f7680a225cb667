import { Link } from "@tanstack/react-router";
import { AccountabilityLines } from "../accountability/AccountabilityLines.tsx";
import { DutyLine } from "../dashboard/DutyLine.tsx";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useWaiting } from "./useWaiting.ts";

/** What waits, a line of it for each kind, and the way there. */
export function BellList() {
  const { duties, accountability, behind } = useWaiting();
  const requests = behind.get("/privacy/requests");
  if (behind.size === 0) return <p className="muted">{m.desk_no_duties()}</p>;
  return (
    <ul className="todo">
      {requests ? (
        <li>
          <Icon name="inbox" />
          <div>
            <Link to="/privacy/requests">{m.bell_requests({ count: requests })}</Link>
          </div>
        </li>
      ) : null}
      {accountability ? <AccountabilityLines data={accountability} /> : null}
      {duties?.duties.map((duty) => (
        <DutyLine key={duty.duty} duty={duty} at={duties.at} />
      ))}
    </ul>
  );
}
