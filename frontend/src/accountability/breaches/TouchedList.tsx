import type { TouchedView, Touching } from "../../contract/api.schemas.ts";
import {
  getListTouchedByCallerQueryKey,
  listTouchedByCaller,
  listTouchedByRecipient,
} from "../../contract/breaches/breaches.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Unfetched } from "../../parts/Fetched.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { Skeleton } from "../../parts/Skeleton.tsx";
import { usePages } from "../../parts/usePages.ts";

/** Whose data were seen, changed or given away, and how often. */
export function TouchedList({ asked }: { asked: Touching }) {
  const { caller_id, recipient_id, since, until } = asked;
  const span = { since, until };
  const key = ["touched", asked, getListTouchedByCallerQueryKey()];
  const pages = usePages<TouchedView>(key, (cursor, signal) => {
    const paged = cursor ? { ...span, cursor } : span;
    return caller_id
      ? listTouchedByCaller({ ...paged, caller_id }, { signal })
      : listTouchedByRecipient({ ...paged, recipient_id: recipient_id ?? "" }, { signal });
  });
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton rows={3} />;
  if (pages.rows.length === 0) return <p className="muted">{m.breach_touched_nobody()}</p>;
  return (
    <div>
      <ReadingTable
        label={m.breach_touched()}
        columns={columns()}
        rows={pages.rows}
        isFocusable
      />
      <MoreRows pages={pages} />
    </div>
  );
}

function columns(): Column<TouchedView>[] {
  return [
    { head: m.name(), cell: (row) => row.name ?? m.hidden_value() },
    { head: m.breach_views(), className: "r num", cell: (row) => row.views },
    { head: m.breach_changes(), className: "r num", cell: (row) => row.changes },
    { head: m.breach_disclosures(), className: "r num", cell: (row) => row.disclosures },
    { head: m.breach_last(), className: "nw", cell: (row) => moment(row.last_at) },
  ];
}
