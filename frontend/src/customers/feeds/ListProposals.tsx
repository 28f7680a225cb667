import type { ChangeProposalView } from "../../contract/api.schemas.ts";
import { getListProposalsQueryKey, listProposals } from "../../contract/registers/registers.ts";
import { m } from "../../paraglide/messages.js";
import { Unfetched } from "../../parts/Fetched.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { StateCard } from "../../parts/StateCard.tsx";
import { usePages } from "../../parts/usePages.ts";
import { CreditStops } from "./CreditStops.tsx";
import { NoticesOwed } from "./NoticesOwed.tsx";
import { ProposalTable } from "./ProposalTable.tsx";

/** What registers tell otherwise than we do, whom to tell of it, and whose credit is stopped. */
export function ListProposals() {
  return (
    <>
      <PageHead title={m.proposals()} sub={<span>{m.proposals_lead()}</span>} />
      <Proposals />
      <NoticesOwed />
      <CreditStops />
    </>
  );
}

function Proposals() {
  const filter = { state: "open" } as const;
  const pages = usePages<ChangeProposalView>(
    getListProposalsQueryKey(filter),
    (cursor, signal) => listProposals({ ...filter, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton rows={5} />;
  if (pages.rows.length === 0) return <StateCard icon="check" title={m.no_proposals()} />;
  return (
    <Panel title={m.proposals_open()} bare>
      <ProposalTable rows={pages.rows} />
      <MoreRows pages={pages} />
    </Panel>
  );
}
