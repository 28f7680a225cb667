import { Link } from "@tanstack/react-router";
import type { CreditStopView, Situation } from "../../contract/api.schemas.ts";
import {
  getListCreditStopsQueryKey,
  useEndCreditStop,
  useListCreditStops,
} from "../../contract/credit-stops/credit-stops.ts";
import { moment } from "../../format/dates.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { queries } from "../../queries.ts";
import { useSession } from "../../session.ts";
import { SITUATIONS } from "./words.ts";

/** Customers of whom no new orders are taken: all, or the one whose record this is. */
export function CreditStops({ customerId }: { customerId?: string }) {
  const stops = useListCreditStops(customerId ? { customer_id: customerId } : {});
  const ending = useEndCreditStop();
  const attempt = useAttempt();
  const { may } = useSession();

  function end(stop: CreditStopView): void {
    const headers = { ...attempt.headers, "If-Match": `"${stop.version}"` };
    ending.mutate({ creditStopId: stop.id, headers }, { onSuccess: done });
  }

  function done(): void {
    attempt.done();
    void queries.invalidateQueries({ queryKey: getListCreditStopsQueryKey() });
  }

  const columns = [
    ...(customerId ? [] : [customer()]),
    ...values(),
    ...(may("end_credit_stop") ? [key(end)] : []),
  ];
  return (
    <Fetched query={stops} rows={1}>
      {({ items }) => {
        const standing = items.filter(({ ended_at }) => !ended_at);
        return standing.length > 0 ? (
          <Panel title={m.credit_stops()} note={m.credit_stops_note()} bare>
            <ProblemNote problem={ending.error} />
            <ReadingTable
              label={m.credit_stops()}
              columns={columns}
              rows={standing}
              isFocusable
            />
          </Panel>
        ) : null;
      }}
    </Fetched>
  );
}

function customer(): Column<CreditStopView> {
  return {
    head: m.customer(),
    cell: (row) => (
      <Link to="/customers/$customerId/{-$part}" params={{ customerId: row.customer_id }}>
        {row.customer_name ?? m.hidden_value()}
      </Link>
    ),
  };
}

function values(): Column<CreditStopView>[] {
  return [
    { head: m.credit_stop_because(), cell: (row) => becauseWord(row.because) },
    {
      head: m.credit_stop_since(),
      className: "nw",
      cell: (row) => [moment(row.since_at), row.set_by_name].filter(Boolean).join(", "),
    },
  ];
}

function becauseWord(because: string): string {
  return SITUATIONS[because as Situation]?.() ?? m.credit_stop_decided();
}

function key(end: (stop: CreditStopView) => void): Column<CreditStopView> {
  return {
    head: m.credit_stop_end(),
    hidesHead: true,
    className: "nw r",
    cell: (row) => (
      <Button size="sm" onPress={() => end(row)}>
        {m.credit_stop_end()}
      </Button>
    ),
  };
}
