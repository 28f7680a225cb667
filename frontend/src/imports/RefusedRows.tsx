import type { ImportRowView, RowProblem, RowState } from "../contract/api.schemas.ts";
import { getListImportRowsQueryKey, listImportRows } from "../contract/imports/imports.ts";
import { m } from "../paraglide/messages.js";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { Unfetched } from "../parts/Fetched.tsx";
import { usePages } from "../parts/usePages.ts";
import { fieldWord } from "./fieldWords.ts";

interface RefusedRowsProps {
  importId: string;
  state: RowState;
  title: string;
  /** Leave out the rows that nothing is said of. */
  onlyTold?: boolean;
}

/** The rows that do not come in, by their number in the file, each with its reasons. */
export function RefusedRows(props: RefusedRowsProps) {
  const { importId, state, title, onlyTold = false } = props;
  const filter = { state };
  const pages = usePages<ImportRowView>(
    getListImportRowsQueryKey(importId, filter),
    (cursor, signal) =>
      listImportRows(importId, { ...filter, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  if (pages.error) return <Unfetched error={pages.error} retry={pages.refetch} />;
  if (!pages.rows) return <Skeleton rows={3} />;
  const rows = pages.rows.filter((row) => !onlyTold || row.errors.length > 0);
  if (onlyTold && rows.length === 0) return null;
  return (
    <Panel title={title} bare>
      <div className="tbl-wrap">
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col" className="r">
                {m.import_row()}
              </th>
              <th scope="col">{m.name()}</th>
              <th scope="col">{m.import_reason()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.number}>
                <td className="r num">{row.number}</td>
                <td>
                  {row.values["name"] ??
                    row.values["code"] ??
                    row.values["product_code"] ??
                    row.values["number"]}
                </td>
                <td className="wrapc">{row.errors.map(reason).join(" ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows pages={pages} />
    </Panel>
  );
}

function reason({ column, field, detail }: RowProblem): string {
  const where = column || fieldWord(field); // a rule about several columns names none
  return where ? `${where}: ${detail}` : detail;
}
