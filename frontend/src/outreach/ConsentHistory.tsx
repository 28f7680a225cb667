import type { ConsentEntryView, CustomerView } from "../contract/api.schemas.ts";
import { useListConsents } from "../contract/consents/consents.ts";
import { moment } from "../format/dates.ts";
import { SOURCES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Dialog } from "../parts/Dialog.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { ACTS, PURPOSES, WAYS } from "./outreachWords.ts";

interface ConsentHistoryProps {
  customer: CustomerView;
  onClose: () => void;
}

/** The ledger of one person: what was agreed to, told and taken back, and by which words. */
export function ConsentHistory({ customer, onClose }: ConsentHistoryProps) {
  const entries = useListConsents({ party_id: customer.party_id, limit: 200 });
  return (
    <Dialog isOpen wide title={m.out_history()} onClose={onClose}>
      <div className="body">
        <Fetched query={entries} rows={3}>
          {({ items }) =>
            items.length > 0 ? (
              <ReadingTable
                label={m.out_history()}
                columns={columns()}
                rows={items}
                isFocusable
              />
            ) : (
              <p className="muted">{m.out_no_history()}</p>
            )
          }
        </Fetched>
      </div>
    </Dialog>
  );
}

function columns(): Column<ConsentEntryView>[] {
  return [
    { head: m.out_said_at(), className: "nw num", cell: (row) => moment(row.at) },
    { head: m.out_act(), cell: (row) => ACTS[row.act]() },
    { head: m.out_what(), cell: what },
    { head: m.out_proof(), cell: (row) => row.evidence ?? row.proven_by ?? "–" },
    { head: m.source(), cell: (row) => SOURCES[row.heard]() },
    { head: m.out_wording(), className: "mono", cell: (row) => row.wording ?? "–" },
  ];
}

function what({ purpose, way }: ConsentEntryView): string {
  return way === "none" ? PURPOSES[purpose]() : `${PURPOSES[purpose]()}, ${WAYS[way]()}`;
}
