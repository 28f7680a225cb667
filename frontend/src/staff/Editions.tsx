import type { EditionView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";

/** The editions of the undertaking, the latest first. */
export function Editions({ editions }: { editions: readonly EditionView[] }) {
  const columns: Column<EditionView>[] = [
    { head: m.nda_edition_no(), className: "num", cell: (row) => row.edition },
    { head: m.nda_valid_from(), className: "num", cell: (row) => day(row.valid_from) },
    {
      head: m.nda_sign_by(),
      className: "num",
      cell: (row) => (row.sign_by ? day(row.sign_by) : "–"),
    },
  ];
  return (
    <Panel title={m.nda_editions()} bare>
      <ReadingTable label={m.nda_editions()} columns={columns} rows={editions} isFocusable />
    </Panel>
  );
}
