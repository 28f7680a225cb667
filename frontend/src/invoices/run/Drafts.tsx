import type { InvoiceRow } from "../../contract/api.schemas.ts";
import { getListInvoicesQueryKey, listInvoices } from "../../contract/invoices/invoices.ts";
import { m } from "../../paraglide/messages.js";
import { Note } from "../../parts/Note.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import { usePages } from "../../parts/usePages.ts";
import { InvoiceCard } from "../InvoiceCard.tsx";
import { invoiceColumns } from "../invoiceColumns.tsx";

const DRAFTS = { state: "draft", kind: "invoice" } as const;

/** The drafts there are now; the run takes those whose period is over. */
export function Drafts() {
  const pages = usePages<InvoiceRow>(getListInvoicesQueryKey(DRAFTS), (cursor, signal) =>
    listInvoices({ ...DRAFTS, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  return (
    <ReadingList
      label={m.invoice_run_drafts()}
      pages={pages}
      columns={invoiceColumns()}
      cursor={-1}
      card={(row) => <InvoiceCard row={row} />}
      sum={<b>{m.invoice_run_drafts()}</b>}
      empty={<Note tone="ok">{m.invoice_run_no_drafts()}</Note>}
    />
  );
}
