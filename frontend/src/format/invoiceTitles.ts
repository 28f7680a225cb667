import type { InvoiceKind } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

/** What an invoice is called: by its number, which a draft does not have. */
export function titleOf({
  kind,
  number,
}: {
  kind: InvoiceKind;
  number: string | null;
}): string {
  if (number === null) return m.invoice_draft_title();
  return kind === "credit_note"
    ? m.credit_note_numbered({ number })
    : m.invoice_numbered({ number });
}
