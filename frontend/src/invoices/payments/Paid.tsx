import type { PaymentView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Tag } from "../../parts/Tag.tsx";
import { InvoiceLink } from "../InvoiceLink.tsx";

/** The invoices a payment paid; without one it waits for somebody to look at it. */
export function Paid({ payment }: { payment: PaymentView }) {
  const { allocations } = payment;
  if (allocations.length === 0) {
    return <Tag icon="clock" tone="warn" word={m.payment_waits()} />;
  }
  return (
    <span className="several">
      {allocations.map(({ invoice_id, invoice_number }) => (
        <InvoiceLink key={invoice_id} invoice={{ id: invoice_id, number: invoice_number }} />
      ))}
    </span>
  );
}
