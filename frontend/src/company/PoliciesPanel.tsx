import { useState } from "react";
import type { PolicyView } from "../contract/api.schemas.ts";
import { useListPolicies } from "../contract/company/company.ts";
import { day, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { useSession } from "../session.ts";
import { AddPolicy } from "./AddPolicy.tsx";
import { ReviewPolicy } from "./ReviewPolicy.tsx";

/** The company's own rules of security; the first is the next to be looked at. */
export function PoliciesPanel() {
  const policies = useListPolicies();
  const [adding, setAdding] = useState(false);
  const { may } = useSession();
  const add = (
    <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
      {m.add_policy()}
    </Button>
  );
  return (
    <Panel title={m.policies()} actions={may("add_policy") ? add : null} bare>
      <Fetched query={policies} rows={3}>
        {({ items }) =>
          items.length > 0 ? (
            <ReadingTable
              label={m.policies()}
              columns={columns(may("change_policy"))}
              rows={items}
              isFocusable
            />
          ) : (
            <p className="body muted">{m.no_policies()}</p>
          )
        }
      </Fetched>
      {adding ? <AddPolicy onClose={() => setAdding(false)} /> : null}
    </Panel>
  );
}

function columns(mayReview: boolean): Column<PolicyView>[] {
  const read: Column<PolicyView>[] = [
    { head: m.policy(), cell: (row) => <b>{row.name}</b> },
    { head: m.policy_place(), cell: (row) => row.place },
    { head: m.policy_owner(), cell: (row) => row.owner_name ?? "–" },
    { head: m.valid_from(), className: "num", cell: (row) => day(row.valid_from) },
    { head: m.review(), className: "num", cell: review },
  ];
  if (!mayReview) return read;
  const key: Column<PolicyView> = {
    head: m.actions(),
    hidesHead: true,
    className: "r",
    cell: (row) => (row.ended_on ? null : <ReviewPolicy policy={row} />),
  };
  return [...read, key];
}

function review({ review_on, ended_on }: PolicyView) {
  if (ended_on) return m.policy_ended({ day: day(ended_on) });
  const isLate = review_on < todayHere();
  return isLate ? <Tag icon="warn" tone="warn" word={day(review_on)} /> : day(review_on);
}
