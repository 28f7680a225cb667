import type { MyInvoice } from "../../contract/api.schemas.ts";
import {
  getListMyInvoicesQueryKey,
  getPrintMyInvoiceUrl,
  listMyInvoices,
} from "../../contract/own-data/own-data.ts";
import { day } from "../../format/dates.ts";
import { money } from "../../format/money.ts";
import { invoiceLook } from "../../invoices/invoiceStates.ts";
import { m } from "../../paraglide/messages.js";
import { Tag } from "../../parts/Tag.tsx";
import { usePages } from "../../parts/usePages.ts";
import { MyList } from "./MyList.tsx";

/** What one pays or has paid, each to open as it was posted. */
export function MyInvoices() {
  const pages = usePages<MyInvoice>(getListMyInvoicesQueryKey({}), (cursor, signal) =>
    listMyInvoices(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <MyList
      title={m.my_invoices()}
      lead={m.my_invoices_lead()}
      none={m.my_invoices_none()}
      pages={pages}
      columns={[
        { word: m.my_trade_day(), cell: (row) => day(row.invoice_on) },
        { word: m.my_trade_due(), cell: (row) => (row.due_on ? day(row.due_on) : "–") },
        { word: m.my_trade_sum(), cell: (row) => money(row.total_cents) },
        {
          word: m.my_trade_open_sum(),
          cell: (row) => (row.open_cents ? money(row.open_cents) : "–"),
        },
        {
          word: m.my_trade_state(),
          cell: (row) => {
            const { word, icon, tone } = invoiceLook({ ...row, state: "posted" });
            return <Tag icon={icon} tone={tone} word={word()} />;
          },
        },
      ]}
      paper={({ id }) => getPrintMyInvoiceUrl(id)}
    />
  );
}
