import { useState } from "react";
import type { CustomerView, SiteView } from "../contract/api.schemas.ts";
import { useListSites } from "../contract/sites/sites.ts";
import { SITE_KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { useSession } from "../session.ts";
import { AddSite } from "./AddSite.tsx";
import { EditSite } from "./EditSite.tsx";

/** The places a customer wants material brought to or fetched from. */
export function SitesPanel({ customer }: { customer: CustomerView }) {
  const sites = useListSites({ customer_id: customer.id });
  const [adding, setAdding] = useState(false);
  const [edited, edit] = useState<SiteView | null>(null);
  const { may } = useSession();
  const add = (
    <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
      {m.add_site()}
    </Button>
  );
  return (
    <Panel title={m.nav_sites()} actions={may("add_site") ? add : undefined} bare>
      <Fetched query={sites} rows={3}>
        {({ items }) =>
          items.length > 0 ? (
            <ReadingTable
              label={m.nav_sites()}
              columns={may("change_site") ? [...siteColumns(), keyOf(edit)] : siteColumns()}
              rows={items}
              isFocusable
            />
          ) : (
            <p className="body muted">{m.no_sites()}</p>
          )
        }
      </Fetched>
      {adding ? <AddSite customer={customer} onClose={() => setAdding(false)} /> : null}
      {edited ? <EditSite site={edited} onClose={() => edit(null)} /> : null}
    </Panel>
  );
}

function keyOf(edit: (site: SiteView) => void): Column<SiteView> {
  return {
    head: m.edit_site(),
    hidesHead: true,
    className: "nw r",
    cell: (row) => (
      <Button
        size="sm"
        icon="pencil"
        aria-label={m.edit_site_title({ code: row.code ?? "" })}
        onPress={() => edit(row)}
      >
        {m.edit_site()}
      </Button>
    ),
  };
}

export function siteColumns(): Column<SiteView>[] {
  return [
    { head: m.site_code(), className: "nw", cell: (row) => <b className="mono">{row.code}</b> },
    { head: m.name(), cell: (row) => row.name ?? m.hidden_value() },
    { head: m.site_kind(), cell: (row) => SITE_KINDS[row.kind]() },
    {
      head: m.address(),
      cell: (row) => <Place site={row} />,
    },
    {
      head: m.customer_code(),
      cell: (row) => <span className="mono">{row.customer_code}</span>,
    },
  ];
}

/** Where a site is: its address, its position on the globe, and how to get in. */
function Place({ site }: { site: SiteView }) {
  const { street, postal_code, town, position, access_notes } = site;
  const rest = [position?.replace(",", ", "), access_notes].filter(Boolean).join(" · ");
  return (
    <>
      {[street, postal_code, town].filter(Boolean).join(", ")}
      {rest ? <div className="muted small">{rest}</div> : null}
    </>
  );
}
