import type { OwnViewing } from "../contract/api.schemas.ts";
import {
  getListOwnViewingsQueryKey,
  listOwnViewings,
} from "../contract/my-account/my-account.ts";
import { moment } from "../format/dates.ts";
import { purposeWord, roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { usePages } from "../parts/usePages.ts";
import { nounWord } from "./nouns.ts";

/** Who has looked at one's own data, by role, newest first. */
export function MyLooks() {
  const pages = usePages<OwnViewing>(getListOwnViewingsQueryKey({}), (cursor, signal) =>
    listOwnViewings(cursor ? { cursor } : {}, { signal }),
  );
  const { rows } = pages;
  return (
    <Panel title={m.my_looks()} note={m.my_looks_note()} bare>
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {rows?.length === 0 ? <p className="body muted">{m.looked_nobody()}</p> : null}
      {rows && rows.length > 0 ? (
        <>
          <ReadingTable label={m.my_looks()} columns={columns()} rows={rows} isFocusable />
          <MoreRows pages={pages} />
        </>
      ) : null}
    </Panel>
  );
}

function columns(): Column<OwnViewing>[] {
  return [
    { head: m.ledger_at(), className: "nw", cell: (row) => moment(row.at) },
    { head: m.looked_as(), cell: asWhat },
    { head: m.purpose(), cell: (row) => (row.purpose ? purposeWord(row.purpose) : "–") },
    { head: m.looked_at_what(), cell: (row) => nounWord(row.record_type) },
  ];
}

function asWhat({ roles, machine_role }: OwnViewing): string {
  const held = machine_role ? [machine_role] : roles.map(({ role }) => role);
  return held.map(roleWord).join(", ") || "–";
}
