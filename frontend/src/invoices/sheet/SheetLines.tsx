import type { InvoiceView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Note } from "../../parts/Note.tsx";
import { SheetLine } from "./SheetLine.tsx";

/** What is billed, line by line, with the weigh tickets under each. */
export function SheetLines({ invoice }: { invoice: InvoiceView }) {
  const { lines, tickets } = invoice;
  if (lines.length === 0) {
    return invoice.state === "draft" ? <Note tone="warn">{m.invoice_no_lines()}</Note> : null;
  }
  const first = lines[0]?.id;
  return (
    <table className="it" aria-label={m.invoice_lines()}>
      <thead>
        <tr>
          <th scope="col">{m.invoice_product()}</th>
          <th scope="col" className="r">
            {m.invoice_quantity()}
          </th>
          <th scope="col">{m.invoice_unit()}</th>
          <th scope="col" className="r">
            {m.invoice_unit_price()}
          </th>
          <th scope="col" className="r">
            {m.invoice_vat_head()}
          </th>
          <th scope="col" className="r">
            {m.invoice_net_euros()}
          </th>
        </tr>
      </thead>
      {lines.map((line) => (
        <SheetLine
          key={line.id}
          invoice={invoice}
          line={line}
          tickets={tickets.filter((ticket) => ticket.line_id === line.id)}
          opensAtOnce={line.id === first}
        />
      ))}
    </table>
  );
}
