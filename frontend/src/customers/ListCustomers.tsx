import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { CustomerRow } from "../contract/api.schemas.ts";
import { getListCustomersQueryKey, listCustomers } from "../contract/customers/customers.ts";
import { KINDS, optionsOf } from "../format/words.ts";
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
import type { CustomerFilters } from "./filters.ts";
import { NoCustomers } from "./NoCustomers.tsx";
import { useOpenCustomer } from "./useOpenCustomer.ts";

/** The customers, page by page. */
export function ListCustomers() {
  const filters = useSearch({ from: "/customers" });
  const open = useOpenCustomer();
  const pages = usePages<CustomerRow>(getListCustomersQueryKey(filters), (cursor, signal) =>
    listCustomers({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => open(pages.rows?.[row]?.id));
  return (
    <>
      <PageHead title={m.nav_customers()} actions={<Actions />} />
      <Filters filters={filters} />
      <ReadingList
        label={m.nav_customers()}
        pages={pages}
        columns={CUSTOMER_COLUMNS()}
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
        <Link to="/customers/import" className="btn">
          <Icon name="upload" />
          {m.import_customers()}
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

function Filters({ filters }: { filters: CustomerFilters }) {
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
    </div>
  );
}
