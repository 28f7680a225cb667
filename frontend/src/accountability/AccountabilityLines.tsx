import { Link } from "@tanstack/react-router";
import { useListAccountabilityDuties } from "../contract/accountability/accountability.ts";
import type { AccountabilityDuties } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useSession } from "../session.ts";
import { leftWord } from "./breaches/clockLeft.ts";

/** What of accountability waits for a keeper, for those who may see it. */
export function useAccountabilityDuties(): AccountabilityDuties | undefined {
  const { may } = useSession();
  const enabled = may("list_accountability_duties");
  return useListAccountabilityDuties({ query: { enabled } }).data;
}

/** How many lines it takes to say so. */
export function linesOf(data: AccountabilityDuties | undefined): number {
  if (!data) return 0;
  const counts = [data.breaches, dueOf(data), data.assessments_waiting, data.deals_untold];
  return counts.filter((count) => count > 0).length;
}

function dueOf(data: AccountabilityDuties): number {
  return data.assessments_due + data.unassessed.length;
}

/** The lines for the desk. */
export function AccountabilityLines({ data }: { data: AccountabilityDuties }) {
  const due = dueOf(data);
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
      {data.deals_untold > 0 ? (
        <li>
          <Icon name="mail" />
          <div>
            <Link to="/privacy/deals">{m.deal_untold_line({ count: data.deals_untold })}</Link>
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
