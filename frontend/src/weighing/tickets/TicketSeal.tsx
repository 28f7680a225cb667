import { Link } from "@tanstack/react-router";
import type { TicketView } from "../../contract/api.schemas.ts";
import { VOID_REASONS } from "../../format/ticketStates.ts";
import { m } from "../../paraglide/messages.js";
import { Note } from "../../parts/Note.tsx";

/** That it is sealed, and which tickets stand in each other's place. */
export function TicketSeal({ ticket }: { ticket: TicketView }) {
  const { void_because, replaces_id, replaced_by_id, invoice_id } = ticket;
  return (
    <div className="notes">
      {void_because ? (
        <Note tone="bad" icon="ban">
          <b>{m.ticket_void()}.</b> {VOID_REASONS[void_because]()}.{" "}
          {replaced_by_id ? (
            <Other ticketId={replaced_by_id} word={m.ticket_replaced_by()} />
          ) : null}
        </Note>
      ) : null}
      <Note tone="seal">
        <b>{m.ticket_sealed()}.</b> {m.ticket_sealed_detail()}{" "}
        {replaces_id ? <Other ticketId={replaces_id} word={m.ticket_replaces()} /> : null}
      </Note>
      {invoice_id ? (
        <Note tone="info" icon="invoice">
          {m.ticket_on_invoice()}{" "}
          <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice_id }}>
            {m.ticket_open_invoice()}
          </Link>
        </Note>
      ) : null}
    </div>
  );
}

function Other({ ticketId, word }: { ticketId: string; word: string }) {
  return (
    <>
      {word}:{" "}
      <Link to="/tickets/$ticketId" params={{ ticketId }}>
        {m.ticket_other()}
      </Link>
    </>
  );
}
