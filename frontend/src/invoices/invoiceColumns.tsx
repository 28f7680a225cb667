import type { InvoiceRow } from "../contract/api.schemas.ts";
import { dayOf, shortDay } from "../format/dates.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import { NameCell } from "../parts/cells.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { InvoiceLink } from "./InvoiceLink.tsx";
import { InvoiceTag } from "./InvoiceTag.tsx";
import { isOverdue } from "./invoiceStates.ts";

/** The columns of the invoice list, the identifier first. */
export function invoiceColumns(): Column<InvoiceRow>[] {
  return [
    {
      head: m.invoice(),
      field: "number",
      className: "nw num",
      cell: (row) => <InvoiceLink invoice={row} className="m" />,
    },
    {
      head: m.invoice_payer(),
      field: "payer_name",
      className: "cus",
      cell: (row) => <NameCell name={row.payer_name} />,
    },
    { head: m.invoice_delivered(), field: "delivered_from", className: "num", cell: delivered },
    {
      head: m.invoice_day(),
      field: "invoice_on",
      className: "num",
      cell: (row) => shortDay(drawnUp(row)),
    },
    {
      head: m.invoice_due(),
      field: "due_on",
      className: "num",
      cell: (row) => <Due row={row} />,
    },
    {
      head: m.invoice_total(),
      field: "total_cents",
      className: "r num",
      cell: (row) => money(row.total_cents),
    },
    { head: m.invoice_open_sum(), field: "open_cents", className: "r num", cell: openSum },
    { head: m.state(), field: "state", cell: (row) => <InvoiceTag invoice={row} /> },
  ];
}

function delivered({ delivered_from: from, delivered_to: to }: InvoiceRow): string {
  if (!from) return "";
  return !to || to === from ? shortDay(from) : `${shortDay(from)} – ${shortDay(to)}`;
}

/** The day on the invoice; of a draft, the day it was drawn up. */
function drawnUp(row: InvoiceRow): string {
  return row.invoice_on ?? dayOf(row.drafted_at);
}

function openSum({ open_cents }: InvoiceRow): string {
  return open_cents ? money(open_cents) : "";
}

function Due({ row }: { row: InvoiceRow }) {
  if (!row.due_on) return null;
  return <span className={isOverdue(row) ? "over" : undefined}>{shortDay(row.due_on)}</span>;
}
