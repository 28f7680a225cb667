import { Link } from "@tanstack/react-router";
import type { InvoiceRow } from "../contract/api.schemas.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import { dueWords } from "./dueWords.ts";
import { InvoiceTag } from "./InvoiceTag.tsx";
import { titleOf } from "../format/invoiceTitles.ts";

/** The same facts as the row, in the same order, where there is no room for columns. */
export function InvoiceCard({ row }: { row: InvoiceRow }) {
  return (
    <Link to="/invoices/$invoiceId" params={{ invoiceId: row.id }} className="ocard">
      <b>{row.payer_name ?? m.hidden_value()}</b>
      <InvoiceTag invoice={row} />
      <span className="muted">{titleOf(row)}</span>
      <span className="num b">{money(row.total_cents)}</span>
      {row.due_on && row.receivable_state === "open" ? (
        <span className="muted">{dueWords(row.due_on)}</span>
      ) : null}
    </Link>
  );
}
