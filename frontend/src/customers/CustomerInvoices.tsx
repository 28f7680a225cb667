import type { InvoiceRow } from "../contract/api.schemas.ts";
import { getListInvoicesQueryKey, listInvoices } from "../contract/invoices/invoices.ts";
import { InvoiceCard } from "../invoices/InvoiceCard.tsx";
import { invoiceColumns } from "../invoices/invoiceColumns.tsx";
import { m } from "../paraglide/messages.js";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";

/** What this customer was invoiced for, newest first. */
export function CustomerInvoices({ customerId }: { customerId: string }) {
  const filter = { customer_id: customerId };
  const pages = usePages<InvoiceRow>(getListInvoicesQueryKey(filter), (cursor, signal) =>
    listInvoices({ ...filter, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  return (
    <ReadingList
      label={m.nav_invoices()}
      pages={pages}
      columns={invoiceColumns()}
      cursor={-1}
      card={(row) => <InvoiceCard row={row} />}
      empty={<StateCard icon="invoice" title={m.no_invoices()} />}
    />
  );
}
