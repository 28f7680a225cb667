import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { CustomerRow } from "../contract/api.schemas.ts";
import { getListCustomersQueryKey, listCustomers } from "../contract/customers/customers.ts";
import { KINDS, optionsOf } from "../format/words.ts";
import { ExportList } from "../lists/ExportList.tsx";
import { ListTools } from "../lists/ListTools.tsx";
import type { Search } from "../lists/queries.ts";
import { sortingOf } from "../lists/sorting.ts";
import { useColumns } from "../lists/useColumns.ts";
import { m } from "../paraglide/messages.js";
import { FilterChoice } from "../parts/FilterChoice.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { CUSTOMER_COLUMNS, CustomerCard } from "./customerRow.tsx";
import { customerFilters, type CustomerFilters } from "./filters.ts";
import { NoCustomers } from "./NoCustomers.tsx";
import { useOpenCustomer } from "./useOpenCustomer.ts";

/** The customers, page by page. */
export function ListCustomers() {
  const filters = useSearch({ from: "/customers" });
  const open = useOpenCustomer();
  const navigate = useNavigate();
  const columns = useColumns("customers", CUSTOMER_COLUMNS());
  const pages = usePages<CustomerRow>(getListCustomersQueryKey(filters), (cursor, signal) =>
    listCustomers({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => open(pages.rows?.[row]?.id));
  function go(search: Search): void {
    void navigate({ to: "/customers", search: customerFilters(search) });
  }

  return (
    <>
      <PageHead
        title={m.nav_customers()}
        actions={
          <>
            <ExportList of="customers" search={filters} columns={columns.chosen} />
            <Actions />
          </>
        }
      />
      <Filters
        filters={filters}
        tools={<ListTools of="customers" search={filters} go={go} columns={columns} />}
      />
      <ReadingList
        label={m.nav_customers()}
        pages={pages}
        columns={columns.shown}
        sorting={sortingOf(filters, "name", [], ({ sort }) => go({ ...filters, sort }))}
        cursor={cursor}
        card={(row) => <CustomerCard row={row} />}
        empty={<NoCustomers isFiltered={filters.kind !== undefined} />}
      />
    </>
  );
}

function Actions() {
  const { may } = useSession();
  const navigate = useNavigate();
  useKeys({
    n: may("create_customer") ? () => void navigate({ to: "/customers/new" }) : undefined,
  });
  return (
    <>
      {may("upload_import") ? (
        <Link to="/imports" className="btn">
          <Icon name="upload" />
          {m.import_title()}
        </Link>
      ) : null}
      {may("create_customer") ? (
        <Link to="/customers/new" className="btn pri">
          <Icon name="plus" />
          {m.new_customer()} <kbd aria-hidden="true">N</kbd>
        </Link>
      ) : null}
    </>
  );
}

function Filters({ filters, tools }: { filters: CustomerFilters; tools: ReactNode }) {
  const navigate = useNavigate({ from: "/customers" });
  return (
    <div className="tbar">
      <FilterChoice
        label={m.customer_kind()}
        options={optionsOf(KINDS)}
        value={filters.kind}
        onChange={(kind) =>
          void navigate({ search: { ...filters, ...(kind ? { kind } : { kind: undefined }) } })
        }
      />
      {tools}
    </div>
  );
}
