import type { InvoiceView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Note } from "../parts/Note.tsx";

/** Whether this can be changed, and if not, what is done instead. */
export function InvoiceBanner({ invoice: { state, kind } }: { invoice: InvoiceView }) {
  if (state === "draft") {
    return (
      <Note tone="info" icon="pencil">
        <b>{m.invoice_draft_note()}</b> {m.invoice_draft_note_detail()}
      </Note>
    );
  }
  if (state === "discarded") {
    return (
      <Note tone="info" icon="ban">
        <b>{m.invoice_discarded_note()}</b> {m.invoice_discarded_detail()}
      </Note>
    );
  }
  const isNote = kind === "credit_note";
  return (
    <Note tone="seal">
      <b>{isNote ? m.credit_note_sealed() : m.invoice_sealed()}</b>{" "}
      {isNote ? m.credit_note_sealed_detail() : m.invoice_sealed_detail()}
    </Note>
  );
}
