import type { BrowserStorage, StoredView, VendorView } from "../contract/api.schemas.ts";
import { useGetBrowserStorage } from "../contract/privacy-notice/privacy-notice.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import "../styles/accountability.css";

const CATEGORIES: Record<VendorView["category"], () => string> = {
  preferences: m.stored_preferences,
  statistics: m.stored_statistics,
  marketing: m.stored_marketing,
};

/** What pages store in browsers: what, by whom, why and for how long. Code and settings say so. */
export function ListStored() {
  const stored = useGetBrowserStorage();
  return (
    <>
      <PageHead
        title={m.nav_cookies()}
        sub={
          <span>
            {m.stored_note()} <a href="/cookies">{m.stored_public()}</a>
          </span>
        }
      />
      <Fetched query={stored} rows={8}>
        {(shown) => <Shown stored={shown} />}
      </Fetched>
    </>
  );
}

function Shown({ stored }: { stored: BrowserStorage }) {
  const vendors = stored.vendors.map((each) => ({ ...each, id: each.code }));
  const necessary = stored.necessary.map((each) => ({ ...each, id: each.name }));
  return (
    <>
      <Panel title={m.stored_vendors()} note={m.stored_choices({ count: stored.choices })} bare>
        {vendors.length === 0 ? <p className="body muted">{m.stored_no_vendors()}</p> : null}
        {vendors.length > 0 ? (
          <div className="acc-rows">
            <ReadingTable
              label={m.stored_vendors()}
              columns={vendorColumns()}
              rows={vendors}
              isFocusable
            />
          </div>
        ) : null}
      </Panel>
      <Panel title={m.stored_necessary()} note={m.stored_necessary_note()} bare>
        <div className="acc-rows">
          <ReadingTable
            label={m.stored_necessary()}
            columns={necessaryColumns()}
            rows={necessary}
            isFocusable
          />
        </div>
      </Panel>
    </>
  );
}

function vendorColumns(): Column<VendorView & { id: string }>[] {
  return [
    {
      head: m.stored_who(),
      cell: (row) => (
        <>
          <b>{row.name}</b>
          <span className="sub2">{m.stored_contract({ name: row.recipient })}</span>
        </>
      ),
    },
    {
      head: m.stored_why(),
      cell: (row) => (
        <>
          {row.purpose}
          <span className="sub2">{CATEGORIES[row.category]()}</span>
        </>
      ),
    },
    { head: m.stored_what(), cell: (row) => <Cookies cookies={row.cookies} /> },
    { head: m.stored_origin(), className: "mono small", cell: (row) => row.origin },
    { head: m.state(), cell: (row) => <Offered row={row} /> },
  ];
}

function Cookies({ cookies }: { cookies: StoredView[] }) {
  return (
    <>
      {cookies.map(({ lifetime, name }) => (
        <span key={name} className="sub2">
          <span className="mono">{name}</span> · {lifetime}
        </span>
      ))}
    </>
  );
}

function Offered({ row }: { row: VendorView }) {
  return (
    <>
      {row.is_offered ? (
        <Tag icon="check" tone="ok" word={m.stored_offered()} />
      ) : (
        <Tag icon="ban" tone="warn" word={m.stored_not_offered()} />
      )}
      <span className="sub2">
        {day(row.since)} – {row.until ? day(row.until) : ""}
      </span>
    </>
  );
}

function necessaryColumns(): Column<StoredView & { id: string }>[] {
  return [
    { head: m.stored_what(), className: "mono", cell: (row) => row.name },
    { head: m.stored_why(), cell: (row) => row.purpose },
    { head: m.stored_how_long(), cell: (row) => row.lifetime },
  ];
}
