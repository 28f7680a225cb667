import type { ViewingRow } from "../contract/api.schemas.ts";
import { getListViewsQueryKey, listViews } from "../contract/audit/audit.ts";
import { moment } from "../format/dates.ts";
import { purposeWord, roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePages } from "../parts/usePages.ts";
import { nounWord } from "./nouns.ts";

/** Who has looked at one data subject, as what and why, newest first. */
export function LookedPanel({ partyId }: { partyId: string }) {
  const asked = { subject_id: partyId };
  const pages = usePages<ViewingRow>(getListViewsQueryKey(asked), (cursor, signal) =>
    listViews(cursor ? { ...asked, cursor } : asked, { signal }),
  );
  return (
    <Panel title={m.looked()} note={m.looked_note()} bare>
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows || pages.error ? null : <Skeleton rows={5} />}
      {pages.rows?.length === 0 ? <p className="body muted">{m.looked_nobody()}</p> : null}
      {pages.rows && pages.rows.length > 0 ? (
        <>
          <ReadingTable label={m.looked()} columns={columns()} rows={pages.rows} isFocusable />
          <MoreRows pages={pages} />
        </>
      ) : null}
    </Panel>
  );
}

function columns(): Column<ViewingRow>[] {
  return [
    { head: m.ledger_at(), className: "nw", cell: (row) => moment(row.at) },
    { head: m.looked_as(), cell: asWhat },
    { head: m.purpose(), cell: (row) => (row.purpose ? purposeWord(row.purpose) : "–") },
    { head: m.looked_at_what(), cell: (row) => nounWord(row.record_type) },
    { head: m.looked_who(), cell: (row) => row.caller ?? m.hidden_value() },
  ];
}

function asWhat({ roles, machine_role }: ViewingRow): string {
  const held = machine_role ? [machine_role] : roles.map(({ role }) => role);
  return held.map(roleWord).join(", ") || "–";
}
