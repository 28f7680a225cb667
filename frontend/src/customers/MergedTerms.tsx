import { useState } from "react";
import type { CustomerView, MergeView } from "../contract/api.schemas.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { PartCustomers } from "./PartCustomers.tsx";

interface MergedTermsProps {
  customer: CustomerView;
  merges: readonly MergeView[];
}

/** Customers that go on as this one; for a month they can be parted again. */
export function MergedTerms({ customer, merges }: MergedTermsProps) {
  const { may } = useSession();
  const [parting, setParting] = useState<MergeView | null>(null);
  return (
    <>
      {merges.map((merge) => (
        <div className="term" key={merge.id}>
          <dt>{m.customer_merged()}</dt>
          <dd>
            {saidOf(merge)}{" "}
            {may("part_customers") ? (
              <Button size="sm" icon="undo" onPress={() => setParting(merge)}>
                {m.part_customers()}
              </Button>
            ) : null}
          </dd>
        </div>
      ))}
      {parting ? (
        <PartCustomers customer={customer} merge={parting} onClose={() => setParting(null)} />
      ) : null}
    </>
  );
}

function saidOf({ loser_number, because, merged_at }: MergeView): string {
  const number = m.customer_numbered({ number: loser_number ?? "" });
  return [number, day(dayOf(merged_at)), because].filter(Boolean).join(", ");
}
