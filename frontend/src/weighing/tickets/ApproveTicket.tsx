import type { TicketView } from "../../contract/api.schemas.ts";
import { useApproveWeighTicket } from "../../contract/weigh-tickets/weigh-tickets.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { toast } from "../../parts/toast.ts";
import { useTicketsChanged } from "./useTicketsChanged.ts";

/** Let a ticket that was out of the ordinary be invoiced. */
export function ApproveTicket({ ticket }: { ticket: TicketView }) {
  const approving = useApproveWeighTicket();
  const attempt = useAttempt();
  const changed = useTicketsChanged();

  function approve(): void {
    const headers = { ...attempt.headers, "If-Match": `"${ticket.version}"` };
    approving.mutate(
      { ticketId: ticket.id, headers },
      {
        onSuccess: ({ number }) => {
          attempt.done();
          toast(m.ticket_approved_toast({ number }));
        },
        onSettled: changed,
      },
    );
  }

  return (
    <>
      <Button look="pri" icon="check" isPending={approving.isPending} onPress={approve}>
        {m.ticket_approve()}
      </Button>
      <ProblemNote problem={approving.error} />
    </>
  );
}
