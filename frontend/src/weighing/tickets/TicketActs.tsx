import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { TicketState, TicketView } from "../../contract/api.schemas.ts";
import { getPrintWeighTicketUrl } from "../../contract/weigh-tickets/weigh-tickets.ts";
import { openPaper } from "../../http/papers.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { useSession } from "../../session.ts";
import { ApproveTicket } from "./ApproveTicket.tsx";
import { VoidTicket } from "./VoidTicket.tsx";

const VOIDABLE: ReadonlySet<TicketState> = new Set([
  "awaiting_approval",
  "approved",
  "not_billable",
]);

/** Print it, approve it, void it. There is no editing. */
export function TicketActs({ ticket }: { ticket: TicketView }) {
  const { may } = useSession();
  const [voiding, setVoiding] = useState(false);
  const printing = useMutation({ mutationFn: openPaper });
  const isVoidable = VOIDABLE.has(ticket.state) && ticket.invoice_id === null;
  return (
    <>
      {ticket.state === "awaiting_approval" && may("approve_weigh_ticket") ? (
        <ApproveTicket ticket={ticket} />
      ) : null}
      <Button icon="print" onPress={() => printing.mutate(getPrintWeighTicketUrl(ticket.id))}>
        {m.kiosk_open_ticket()}
      </Button>
      {isVoidable && may("void_weigh_ticket") ? (
        <Button look="bad" icon="ban" onPress={() => setVoiding(true)}>
          {m.ticket_void_key()}
        </Button>
      ) : null}
      <ProblemNote problem={printing.error} />
      {voiding ? <VoidTicket ticket={ticket} onClose={() => setVoiding(false)} /> : null}
    </>
  );
}
