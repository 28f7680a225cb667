import type { DisclosureView, RecipientView } from "../contract/api.schemas.ts";
import {
  getListDisclosuresQueryKey,
  listDisclosures,
} from "../contract/disclosure/disclosure.ts";
import { moment } from "../format/dates.ts";
import { purposeWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePages } from "../parts/usePages.ts";
import { fieldWords } from "./authorityColumns.tsx";
import { BASES } from "./recipientWords.ts";

/** All that one recipient was given, newest first. The ledger holds no values. */
export function LedgerPanel({ recipient }: { recipient: RecipientView }) {
  const asked = { recipient_id: recipient.id };
  const pages = usePages<DisclosureView>(getListDisclosuresQueryKey(asked), (cursor, signal) =>
    listDisclosures(cursor ? { ...asked, cursor } : asked, { signal }),
  );
  return (
    <Panel title={m.ledger()} note={m.ledger_note()} bare>
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows || pages.error ? null : <Skeleton rows={3} />}
      {pages.rows?.length === 0 ? <p className="body muted">{m.ledger_empty()}</p> : null}
      {pages.rows && pages.rows.length > 0 ? (
        <>
          <ReadingTable label={m.ledger()} columns={columns()} rows={pages.rows} isFocusable />
          <MoreRows pages={pages} />
        </>
      ) : null}
    </Panel>
  );
}

function columns(): Column<DisclosureView>[] {
  return [
    { head: m.ledger_at(), className: "nw", cell: (row) => moment(row.at) },
    { head: m.purpose(), cell: (row) => purposeWord(row.purpose) },
    { head: m.ledger_basis(), cell: (row) => BASES[row.basis]() },
    { head: m.ledger_fields(), cell: (row) => fieldWords(row.fields) },
    { head: m.ledger_subjects(), className: "r num", cell: (row) => row.subjects.length },
  ];
}
