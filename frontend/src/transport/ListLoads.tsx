import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { LoadRow } from "../contract/api.schemas.ts";
import { getListLoadsQueryKey, listLoads } from "../contract/transport/transport.ts";
import { ExportList } from "../lists/ExportList.tsx";
import { ListTools } from "../lists/ListTools.tsx";
import type { Search } from "../lists/queries.ts";
import { sortingOf } from "../lists/sorting.ts";
import { useColumns } from "../lists/useColumns.ts";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { loadFilters } from "./filters.ts";
import { LoadCard } from "./LoadCard.tsx";
import { loadColumns } from "./loadColumns.tsx";
import { LoadTabs } from "./LoadTabs.tsx";

/** The planned loads, newest first: who carries what, where to and when. */
export function ListLoads() {
  const filters = useSearch({ from: "/transports" });
  const { sort: _sort, descending: _way, ...chosen } = filters;
  const navigate = useNavigate();
  const columns = useColumns("loads", loadColumns());
  const pages = usePages<LoadRow>(getListLoadsQueryKey(filters), (cursor, signal) =>
    listLoads({ ...filters, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const loadId = pages.rows?.[row]?.id;
    if (loadId) void navigate({ to: "/transports/$loadId", params: { loadId } });
  });
  function go(search: Search): void {
    void navigate({ to: "/transports", search: loadFilters(search) });
  }

  return (
    <>
      <PageHead
        title={m.nav_transports()}
        actions={
          <>
            <ExportList of="loads" search={filters} columns={columns.chosen} />
            <NewLoad />
          </>
        }
      />
      <LoadTabs state={filters.state} />
      <div className="tbar">
        <ListTools of="loads" search={filters} go={go} columns={columns} />
      </div>
      <ReadingList
        label={m.nav_transports()}
        pages={pages}
        columns={columns.shown}
        sorting={sortingOf(filters, "number", ["number"], (by) => go({ ...chosen, ...by }))}
        cursor={cursor}
        card={(row) => <LoadCard row={row} />}
        empty={<NoLoads isFiltered={Object.keys(chosen).length > 0} />}
      />
    </>
  );
}

function NewLoad() {
  const { may } = useSession();
  const navigate = useNavigate();
  useKeys({ n: may("plan_load") ? () => void navigate({ to: "/transports/new" }) : undefined });
  if (!may("plan_load")) return null;
  return (
    <Link to="/transports/new" className="btn pri">
      <Icon name="plus" />
      {m.new_load()} <kbd aria-hidden="true">N</kbd>
    </Link>
  );
}

/** Where transports would be. */
function NoLoads({ isFiltered }: { isFiltered: boolean }) {
  return (
    <StateCard
      icon="truck"
      title={isFiltered ? m.no_loads_filtered() : m.no_loads()}
      actions={
        isFiltered ? (
          <Link to="/transports" className="btn">
            {m.filters_clear()}
          </Link>
        ) : (
          <NewLoad />
        )
      }
    />
  );
}
