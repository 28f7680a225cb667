import { Fragment } from "react";
import type { CustomerView } from "../contract/api.schemas.ts";
import { usePartCustomers } from "../contract/customers/customers.ts";
import { day, dayOf } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { toast } from "../parts/toast.ts";
import { useSession } from "../session.ts";
import { useReread } from "./useReread.ts";

/** Customers that go on as this one; for a month they can be parted again. */
export function MergedTerms({ customer }: { customer: CustomerView }) {
  const { may } = useSession();
  const parting = usePartCustomers();
  const reread = useReread(customer);

  function part(mergeId: string): void {
    const headers = { "If-Match": `"${customer.version}"` };
    parting.mutate({ mergeId, headers }, { onSuccess: () => void done() });
  }

  async function done(): Promise<void> {
    await reread();
    toast(m.customers_parted());
  }

  return customer.merges
    .filter(({ undone_at }) => !undone_at)
    .map(({ id, loser_number, because, merged_at }) => (
      <Fragment key={id}>
        <dt>{m.customer_merged()}</dt>
        <dd>
          {m.customer_numbered({ number: loser_number ?? "" })}, {day(dayOf(merged_at))}
          {because ? `, ${because}` : null}{" "}
          {may("part_customers") ? (
            <Button size="sm" isPending={parting.isPending} onPress={() => part(id)}>
              {m.part_customers()}
            </Button>
          ) : null}
          <ProblemNote problem={parting.error} />
        </dd>
      </Fragment>
    ));
}
