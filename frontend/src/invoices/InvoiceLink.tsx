import { Link } from "@tanstack/react-router";
import type { InvoiceKind } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

interface InvoiceLinkProps {
  invoice: { id: string; kind?: InvoiceKind; number: string | null };
  className?: string;
}

/** An invoice by its number. */
export function InvoiceLink({ invoice, className }: InvoiceLinkProps) {
  return (
    <Link
      to="/invoices/$invoiceId"
      params={{ invoiceId: invoice.id }}
      {...(className ? { className } : {})}
    >
      {invoice.number ?? m.invoice_draft()}
    </Link>
  );
}
