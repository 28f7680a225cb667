import type { AuthorityRequestView, DisclosedField, ListOf } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { ASKED_FIELDS, REQUEST_STATES } from "./recipientWords.ts";

export interface Decision {
  readonly request: AuthorityRequestView;
  readonly handsOver: boolean;
}

type Decide = (decision: Decision) => void;

/** `decide` is absent for whoever may only read. */
export function authorityColumns(decide: Decide | undefined): Column<AuthorityRequestView>[] {
  return [
    { head: m.authority_received_on(), className: "nw", cell: (row) => day(row.received_on) },
    { head: m.authority_reference(), className: "mono nw", cell: (row) => row.reference },
    { head: m.authority_statute(), cell: (row) => row.statute },
    { head: m.asked_fields(), cell: (row) => fieldWords(row.fields) },
    { head: m.state(), cell: (row) => <Standing request={row} decide={decide} /> },
  ];
}

const LISTS: Record<ListOf, () => string> = {
  customers: m.nav_customers,
  orders: m.nav_orders,
  loads: m.nav_transports,
  "weigh-tickets": m.nav_tickets,
  invoices: m.nav_invoices,
};

/** What was given, in words; of a list that was taken away, how many columns. */
export function fieldWords(fields: readonly string[]): string {
  const of = fields[0]?.split(".")[0];
  const list = LISTS[of as ListOf];
  if (list && fields[0] !== of) {
    return m.ledger_list_fields({ list: list(), count: fields.length });
  }
  return fields.map((each) => ASKED_FIELDS[each as DisclosedField]?.() ?? each).join(", ");
}

interface StandingProps {
  request: AuthorityRequestView;
  decide: Decide | undefined;
}

function Standing({ request, decide }: StandingProps) {
  const word = REQUEST_STATES[request.state]();
  if (request.state === "handed-over") return <Tag icon="out" tone="info" word={word} />;
  if (request.state === "refused") {
    return (
      <>
        <Tag icon="ban" word={word} /> {request.refused_because}
      </>
    );
  }
  if (!decide) return <Tag icon="clock" tone="warn" word={word} />;
  return (
    <span className="nw">
      <Button size="sm" onPress={() => decide({ request, handsOver: true })}>
        {m.hand_over()}
      </Button>{" "}
      <Button size="sm" onPress={() => decide({ request, handsOver: false })}>
        {m.refuse_authority()}
      </Button>
    </span>
  );
}
