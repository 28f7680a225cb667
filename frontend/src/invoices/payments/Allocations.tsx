import type { AllocationView, PaymentView } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { money } from "../../format/money.ts";
import { m } from "../../paraglide/messages.js";
import { Note } from "../../parts/Note.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { InvoiceLink } from "../InvoiceLink.tsx";

type Row = AllocationView & { readonly id: string };

/** What a payment paid, invoice by invoice. */
export function Allocations({ payment }: { payment: PaymentView }) {
  const rows = payment.allocations.map((one) => ({ ...one, id: one.invoice_id }));
  if (rows.length === 0) return <Note tone="warn">{m.payment_no_invoice()}</Note>;
  return (
    <Panel title={m.payment_invoices()} bare>
      <ReadingTable label={m.payment_invoices()} columns={columns()} rows={rows} />
    </Panel>
  );
}

function columns(): Column<Row>[] {
  return [
    {
      head: m.invoice(),
      cell: ({ id, invoice_number }) => (
        <InvoiceLink invoice={{ id, number: invoice_number }} className="m" />
      ),
    },
    { head: m.payment_allocated(), className: "nw", cell: ({ at }) => moment(at) },
    { head: m.invoice_total(), className: "r num", cell: ({ cents }) => money(cents) },
  ];
}
