import { Link } from "@tanstack/react-router";
import type { SiteView } from "../contract/api.schemas.ts";
import { getListSitesQueryKey, listSites } from "../contract/sites/sites.ts";
import { m } from "../paraglide/messages.js";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useOpenCustomer } from "./useOpenCustomer.ts";
import { siteColumns } from "./SitesPanel.tsx";

/** Every site material goes to or comes from. */
export function ListSites() {
  const pages = usePages<SiteView>(getListSitesQueryKey(), (cursor, signal) =>
    listSites(cursor ? { cursor } : {}, { signal }),
  );
  const open = useOpenCustomer();
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) =>
    open(pages.rows?.[row]?.customer_id),
  );
  return (
    <>
      <PageHead title={m.nav_sites()} />
      <ReadingList
        label={m.nav_sites()}
        pages={pages}
        columns={[
          ...siteColumns(),
          { head: m.customer(), cell: (row) => <Owner site={row} /> },
        ]}
        cursor={cursor}
        card={(row) => <Card site={row} />}
        empty={<StateCard icon="site" title={m.no_sites()} />}
      />
    </>
  );
}

function Owner({ site }: { site: SiteView }) {
  return (
    <Link
      to="/customers/$customerId/{-$part}"
      params={{ customerId: site.customer_id, part: "sites" }}
    >
      {site.customer_name ?? m.hidden_value()}
    </Link>
  );
}

function Card({ site }: { site: SiteView }) {
  return (
    <Link
      to="/customers/$customerId/{-$part}"
      params={{ customerId: site.customer_id, part: "sites" }}
      className="ocard"
    >
      <b>{site.name ?? m.hidden_value()}</b>
      <span className="mono">{site.code}</span>
      <span className="muted">{[site.street, site.town].filter(Boolean).join(", ")}</span>
    </Link>
  );
}
