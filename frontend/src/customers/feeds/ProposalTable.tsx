import { Link } from "@tanstack/react-router";
import type { ChangeProposalView } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { useSession } from "../../session.ts";
import { useDecision, type Decision } from "./useDecision.ts";
import { after, before, FEEDS, kindWord, PROPOSAL_STATES } from "./words.ts";

interface ProposalTableProps {
  rows: readonly ChangeProposalView[];
  /** On a customer's own record nobody needs to be told whose it is. */
  ofOne?: boolean;
}

/** Old value, new value, source: and two keys, one for each answer. */
export function ProposalTable({ rows, ofOne = false }: ProposalTableProps) {
  const { decide, error } = useDecision();
  const { may } = useSession();
  const columns = [
    ...(ofOne ? [] : [customer()]),
    ...values(),
    ...(may("accept_proposal") ? [keys(decide)] : []),
  ];
  return (
    <>
      <ProblemNote problem={error} />
      <ReadingTable label={m.proposals()} columns={columns} rows={rows} isFocusable />
    </>
  );
}

function customer(): Column<ChangeProposalView> {
  return {
    head: m.customer(),
    cell: (row) => (
      <Link to="/customers/$customerId/{-$part}" params={{ customerId: row.customer_id }}>
        {row.customer_name ?? m.hidden_value()}
      </Link>
    ),
  };
}

function values(): Column<ChangeProposalView>[] {
  return [
    { head: m.proposal_of(), className: "nw", cell: kindWord },
    { head: m.proposal_before(), className: "wrapc muted", cell: before },
    {
      head: m.proposal_after(),
      className: "wrapc",
      cell: (row) => <b>{after(row)}</b>,
    },
    {
      head: m.proposal_source(),
      className: "nw",
      cell: (row) => `${FEEDS[row.feed]()}, ${moment(row.received_at)}`,
    },
  ];
}

function keys(
  decide: (row: ChangeProposalView, how: Decision) => void,
): Column<ChangeProposalView> {
  return {
    head: m.proposal_decision(),
    hidesHead: true,
    className: "nw r",
    cell: (row) =>
      row.state === "open" ? (
        <span className="row-keys">
          {row.is_outranked ? (
            <Tag icon="shield" tone="info" word={m.proposal_outranked()} />
          ) : (
            <Button size="sm" icon="check" onPress={() => decide(row, "accept")}>
              {m.proposal_accept()}
            </Button>
          )}
          <Button size="sm" onPress={() => decide(row, "reject")}>
            {m.proposal_reject()}
          </Button>
        </span>
      ) : (
        PROPOSAL_STATES[row.state]()
      ),
  };
}
