import { useNavigate } from "@tanstack/react-router";
import type { TicketView, VoidReason } from "../../contract/api.schemas.ts";
import { useVoidWeighTicket } from "../../contract/weigh-tickets/weigh-tickets.ts";
import { VOID_REASONS } from "../../format/ticketStates.ts";
import { optionsOf } from "../../format/words.ts";
import { useAttempt } from "../../http/attempt.ts";
import { OrderLinePicker } from "../../OrderLinePicker.tsx";
import { m } from "../../paraglide/messages.js";
import { Choice } from "../../parts/Choice.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { useTicketsChanged } from "./useTicketsChanged.ts";

interface VoidTicketProps {
  ticket: TicketView;
  onClose: () => void;
}

/** Void a ticket, and seal another of the same weighings for the order it belongs to. */
export function VoidTicket({ ticket, onClose }: VoidTicketProps) {
  const { number } = ticket;
  const voiding = useVoidWeighTicket();
  const attempt = useAttempt();
  const changed = useTicketsChanged();
  const navigate = useNavigate();

  function send(said: FormData): void {
    const data = {
      because: said.get("because") as VoidReason,
      order_line_id: String(said.get("order_line_id") ?? "") || null,
    };
    const headers = { ...attempt.headers, "If-Match": `"${ticket.version}"` };
    voiding.mutate(
      { ticketId: ticket.id, data, headers },
      {
        onSuccess: (valid) => {
          attempt.done();
          toast(m.ticket_voided_toast({ number }));
          onClose();
          void navigate({ to: "/tickets/$ticketId", params: { ticketId: valid.id } });
        },
        onSettled: changed,
      },
    );
  }

  return (
    <FormDialog
      title={m.ticket_void_title({ number })}
      lead={m.ticket_void_lead()}
      onSubmit={send}
      problem={voiding.error}
      look="bad"
      isPending={voiding.isPending}
      verb={m.ticket_void_only()}
      leave={m.stay_here()}
      onClose={onClose}
    >
      <Choice
        name="because"
        label={m.ticket_void_why()}
        options={optionsOf(VOID_REASONS)}
        isRequired
      />
      <OrderLinePicker
        label={m.ticket_void_line()}
        hint={m.ticket_void_line_hint()}
        isOptional
      />
    </FormDialog>
  );
}
