import type { KeyHandoverView } from "../contract/api.schemas.ts";
import { useListKeyHandovers } from "../contract/archive/archive.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Fetched } from "../parts/Fetched.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";

/** Who has held which key, the latest first. */
export function KeyLog() {
  const log = useListKeyHandovers({ limit: 50 });
  return (
    <Panel title={m.archive_key_log()} bare>
      <Fetched query={log} rows={3}>
        {({ items }) =>
          items.length > 0 ? (
            <ReadingTable
              label={m.archive_key_log()}
              columns={columns()}
              rows={items}
              isFocusable
            />
          ) : (
            <p className="body muted">{m.archive_no_key_log()}</p>
          )
        }
      </Fetched>
    </Panel>
  );
}

function columns(): Column<KeyHandoverView>[] {
  return [
    {
      head: m.archive_key(),
      className: "nw mono",
      cell: (row) => `${row.cabinet_number} ${row.code}`,
    },
    { head: m.archive_holder(), cell: (row) => row.holder_name ?? m.hidden_value() },
    { head: m.archive_given(), className: "nw num", cell: (row) => moment(row.given_at) },
    {
      head: m.archive_returned(),
      className: "nw num",
      cell: (row) => (row.returned_at ? moment(row.returned_at) : "–"),
    },
  ];
}
