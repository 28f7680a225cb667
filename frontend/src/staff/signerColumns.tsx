import type { SignerView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { Access } from "./Access.tsx";
import { PaperKey } from "./PaperKey.tsx";
import { Signed } from "./Signed.tsx";

/** Somebody, what was signed, and until when that opens personal data. */
export function signerColumns(
  edition: number | undefined,
  keeper: string | undefined,
): Column<SignerView>[] {
  return [
    { head: m.name(), cell: (row) => <b>{row.name ?? m.hidden_value()}</b> },
    { head: m.nda(), cell: (row) => <Signed signer={row} edition={edition} /> },
    { head: m.access_to_persons(), cell: (row) => <Access row={row} /> },
    {
      head: m.grant_expires(),
      className: "num",
      cell: (row) => (row.nda_until ? day(row.nda_until) : "–"),
    },
    {
      head: m.actions(),
      hidesHead: true,
      className: "r",
      cell: (row) => <PaperKey signer={row} edition={edition} keeper={keeper} />,
    },
  ];
}
