import { Link } from "@tanstack/react-router";
import { useListAccountabilityDuties } from "../contract/accountability/accountability.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { leftWord } from "./breaches/clockLeft.ts";

/** What of accountability waits for a keeper: lines for the desk. */
export function AccountabilityLines() {
  const { data } = useListAccountabilityDuties();
  if (!data) return null;
  const due = data.assessments_due + data.unassessed.length;
  const waiting = data.assessments_waiting;
  return (
    <>
      {data.breaches > 0 ? (
        <li>
          <Icon name="warn" />
          <div>
            <Link to="/privacy/breaches">{m.desk_breaches({ count: data.breaches })}</Link>
            <small>{data.next_due_at ? leftWord(data.next_due_at) : null}</small>
          </div>
        </li>
      ) : null}
      {due > 0 ? (
        <li>
          <Icon name="shield" />
          <div>
            <Link to="/privacy/assessments">{m.desk_assessments({ count: due })}</Link>
            <small>{m.desk_assessments_note()}</small>
          </div>
        </li>
      ) : null}
      {waiting > 0 ? (
        <li>
          <Icon name="hand" />
          <div>
            <Link to="/privacy/assessments">{m.desk_to_sign({ count: waiting })}</Link>
          </div>
        </li>
      ) : null}
    </>
  );
}
