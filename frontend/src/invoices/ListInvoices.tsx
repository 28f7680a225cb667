import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { InvoiceRow, ListInvoicesParams } from "../contract/api.schemas.ts";
import { getListInvoicesQueryKey, listInvoices } from "../contract/invoices/invoices.ts";
import { postInvoices } from "../contract/lists/lists.ts";
import { clock } from "../format/dates.ts";
import { money } from "../format/money.ts";
import { ExportList } from "../lists/ExportList.tsx";
import { ListTools } from "../lists/ListTools.tsx";
import { ManyActs, type ManyAct } from "../lists/ManyActs.tsx";
import type { Search } from "../lists/queries.ts";
import { useColumns } from "../lists/useColumns.ts";
import { useMarked } from "../lists/useMarked.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { usePages, type Pages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { invoiceFilters, type InvoiceFilters } from "./filters.ts";
import { InvoiceCard } from "./InvoiceCard.tsx";
import { invoiceColumns } from "./invoiceColumns.tsx";
import { InvoiceFilterBar } from "./InvoiceFilterBar.tsx";
import { InvoiceTabs } from "./InvoiceTabs.tsx";
import { NoInvoices } from "./NoInvoices.tsx";

/** The invoices, newest first; what is open, by its due day. */
export function ListInvoices() {
  const filters = useSearch({ from: "/invoices" });
  const asked = asking(filters);
  const navigate = useNavigate();
  const { may } = useSession();
  const marked = useMarked();
  const columns = useColumns("invoices", invoiceColumns());
  const pages = usePages<InvoiceRow>(getListInvoicesQueryKey(asked), (cursor, signal) =>
    listInvoices({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const invoiceId = pages.rows?.[row]?.id;
    if (invoiceId) void navigate({ to: "/invoices/$invoiceId", params: { invoiceId } });
  });
  function numberOf(id: string): string | undefined {
    const row = pages.rows?.find((one) => one.id === id);
    return row && nameOf(row);
  }

  function go(search: Search): void {
    void navigate({ to: "/invoices", search: invoiceFilters(search) });
  }

  return (
    <>
      <PageHead
        title={m.nav_invoices()}
        actions={
          <>
            <ExportList of="invoices" search={asked} columns={columns.chosen} />
            <Actions />
          </>
        }
      />
      <InvoiceTabs filters={filters} />
      <InvoiceFilterBar
        filters={filters}
        tools={<ListTools of="invoices" search={filters} go={go} columns={columns} />}
      />
      <ReadingList
        label={m.nav_invoices()}
        pages={pages}
        columns={columns.shown}
        ticking={may("post_invoices") ? { ...marked, nameOf } : undefined}
        cursor={cursor}
        card={(row) => <InvoiceCard row={row} />}
        sum={<Order filters={filters} pages={pages} />}
        empty={<NoInvoices isFiltered={Object.keys(filters).length > 0} />}
        acts={<ManyActs marked={marked} acts={acts()} filters={asked} numberOf={numberOf} />}
      />
    </>
  );
}

/** Its number; a draft has none, and is told by its payer and its sum. */
function nameOf(row: InvoiceRow): string {
  return row.number ?? `${row.payer_name ?? ""} ${money(row.total_cents)}`.trim();
}

function acts(): ManyAct[] {
  return [
    {
      verb: m.many_post(),
      title: m.many_post_title,
      lead: m.many_post_lead(),
      icon: "invoice",
      run: (which) => postInvoices(which),
    },
  ];
}

function asking(filters: InvoiceFilters): ListInvoicesParams {
  return filters.settlement === "open" ? { ...filters, sort: "due_on" } : filters;
}

function Actions() {
  const { may } = useSession();
  if (!may("run_invoices")) return null;
  return (
    <Link to="/invoices/run" className="btn pri">
      <Icon name="invoice" />
      {m.invoice_run()}
    </Link>
  );
}

interface OrderProps {
  filters: InvoiceFilters;
  pages: Pages<InvoiceRow>;
}

/** In which order the rows stand, and how old they are. */
function Order({ filters, pages }: OrderProps) {
  const at = new Date(pages.updatedAt).toISOString();
  return (
    <span className="muted small">
      {filters.settlement === "open" ? m.sorted_due() : m.sorted_newest()}{" "}
      {m.updated_at({ clock: clock(at) })}
    </span>
  );
}
