import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { archiveOrders } from "../contract/lists/lists.ts";
import { CopyLink } from "../lists/CopyLink.tsx";
import { ExportList } from "../lists/ExportList.tsx";
import { ListTools } from "../lists/ListTools.tsx";
import { ManyActs, type ManyAct } from "../lists/ManyActs.tsx";
import type { Search } from "../lists/queries.ts";
import { sortingOf } from "../lists/sorting.ts";
import { useColumns } from "../lists/useColumns.ts";
import { useMarked } from "../lists/useMarked.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { orderFilters } from "./filters.ts";
import { NoOrders } from "./NoOrders.tsx";
import { OrderCard } from "./OrderCard.tsx";
import { orderColumns } from "./orderColumns.tsx";
import { OrderFilterBar } from "./OrderFilterBar.tsx";
import { OrderSum } from "./OrderSum.tsx";
import { OrderTabs } from "./OrderTabs.tsx";
import { useOrderPages } from "./useOrderPages.ts";

/** The orders, newest first: what is ordered, what is weighed, what is left. */
export function ListOrders() {
  const filters = useSearch({ from: "/orders" });
  const { sort: _sort, descending: _way, ...chosen } = filters;
  const { may } = useSession();
  const navigate = useNavigate();
  const marked = useMarked();
  const columns = useColumns("orders", orderColumns());
  const [text, setText] = useState("");
  const pages = useOrderPages(filters, text);
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const orderId = pages.rows?.[row]?.id;
    if (orderId) void navigate({ to: "/orders/$orderId", params: { orderId } });
  });
  const numberOf = (id: string) => pages.rows?.find((row) => row.id === id)?.number;

  function go(search: Search): void {
    void navigate({ to: "/orders", search: orderFilters(search) });
  }

  return (
    <>
      <PageHead
        title={m.nav_orders()}
        actions={
          <>
            <CopyLink />
            <ExportList of="orders" search={filters} columns={columns.chosen} />
            <Actions />
          </>
        }
      />
      <OrderTabs {...filters} />
      <OrderFilterBar
        filters={filters}
        go={go}
        onText={setText}
        tools={<ListTools of="orders" search={filters} go={go} columns={columns} />}
      />
      <ReadingList
        label={m.nav_orders()}
        pages={pages}
        columns={columns.shown}
        sorting={
          text
            ? undefined
            : sortingOf(filters, "number", ["number"], (by) => go({ ...chosen, ...by }))
        }
        ticking={may("archive_orders") ? { ...marked, nameOf: (row) => row.number } : undefined}
        cursor={cursor}
        card={(row) => <OrderCard row={row} />}
        sum={text ? undefined : <OrderSum filters={filters} pages={pages} />}
        empty={<NoOrders isFiltered={text !== "" || Object.keys(chosen).length > 0} />}
        acts={<ManyActs marked={marked} acts={acts()} filters={filters} numberOf={numberOf} />}
      />
      <Keys />
    </>
  );
}

function acts(): ManyAct[] {
  return [
    {
      verb: m.many_archive(),
      title: m.many_archive_title,
      lead: m.many_archive_lead(),
      icon: "archive",
      takesReason: true,
      run: (which) => archiveOrders(which),
    },
  ];
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
