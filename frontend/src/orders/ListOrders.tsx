import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { OrderRow } from "../contract/api.schemas.ts";
import { getListOrdersQueryKey, listOrders } from "../contract/orders/orders.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { NoOrders } from "./NoOrders.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { orderColumns } from "./orderColumns.tsx";
import { OrderSum } from "./OrderSum.tsx";
import { OrderTabs } from "./OrderTabs.tsx";

/** The orders, newest first: what is ordered, what is weighed, what is left. */
export function ListOrders() {
  const filters = useSearch({ from: "/orders" });
  const navigate = useNavigate();
  const pages = usePages<OrderRow>(getListOrdersQueryKey(filters), (cursor, signal) =>
    listOrders({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const orderId = pages.rows?.[row]?.id;
    if (orderId) void navigate({ to: "/orders/$orderId", params: { orderId } });
  });
  return (
    <>
      <PageHead title={m.nav_orders()} actions={<Actions />} />
      <OrderTabs {...filters} />
      <ReadingList
        label={m.nav_orders()}
        pages={pages}
        columns={orderColumns()}
        cursor={cursor}
        card={(row) => <OrderCard row={row} />}
        sum={<OrderSum filters={filters} pages={pages} />}
        empty={<NoOrders isFiltered={Object.keys(filters).length > 0} />}
      />
      <Keys />
    </>
  );
}

function Actions() {
  const { may } = useSession();
  const navigate = useNavigate();
  useKeys({ n: may("place_order") ? () => void navigate({ to: "/orders/new" }) : undefined });
  if (!may("place_order")) return null;
  return (
    <Link to="/orders/new" className="btn pri">
      <Icon name="plus" />
      {m.new_order()} <kbd aria-hidden="true">N</kbd>
    </Link>
  );
}

function Keys() {
  return (
    <p className="keys" aria-hidden="true">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {m.keys_move()}
      </span>
      <span>
        <kbd>↵</kbd> {m.keys_open()}
      </span>
      <span>
        <kbd>N</kbd> {m.new_order()}
      </span>
    </p>
  );
}
