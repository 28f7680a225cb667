import { ChainPanel } from "../../chain/ChainPanel.tsx";
import { useWalkFromTicket } from "../../contract/trails/trails.ts";
import { useSession } from "../../session.ts";

/** What the load was ordered by, and what became of it. */
export function TicketChain({ ticketId }: { ticketId: string }) {
  const { may } = useSession();
  const enabled = may("walk_from_ticket");
  const { data } = useWalkFromTicket(ticketId, { query: { enabled } });
  return data ? <ChainPanel trail={data} here={ticketId} /> : null;
}
