import type { DisclosureView } from "../contract/api.schemas.ts";
import {
  getListDisclosuresQueryKey,
  listDisclosures,
} from "../contract/disclosure/disclosure.ts";
import { fieldWords } from "../disclosure/authorityColumns.tsx";
import { BASES } from "../disclosure/recipientWords.ts";
import { moment } from "../format/dates.ts";
import { purposeWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { usePages } from "../parts/usePages.ts";

/** To whom data about one data subject went, by name, newest first. */
export function ToldPanel({ partyId }: { partyId: string }) {
  const asked = { subject_id: partyId };
  const pages = usePages<DisclosureView>(getListDisclosuresQueryKey(asked), (cursor, signal) =>
    listDisclosures(cursor ? { ...asked, cursor } : asked, { signal }),
  );
  return (
    <Panel title={m.told()} note={m.ledger_note()} bare>
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows?.length === 0 ? <p className="body muted">{m.told_nobody()}</p> : null}
      {pages.rows && pages.rows.length > 0 ? (
        <>
          <ReadingTable label={m.told()} columns={columns()} rows={pages.rows} isFocusable />
          <MoreRows pages={pages} />
        </>
      ) : null}
    </Panel>
  );
}

function columns(): Column<DisclosureView>[] {
  return [
    { head: m.ledger_at(), className: "nw", cell: (row) => moment(row.at) },
    { head: m.told_whom(), cell: (row) => row.recipient },
    { head: m.purpose(), cell: (row) => purposeWord(row.purpose) },
    { head: m.ledger_basis(), cell: (row) => BASES[row.basis]() },
    { head: m.ledger_fields(), cell: (row) => fieldWords(row.fields) },
  ];
}
