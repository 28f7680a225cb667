import type { ImportView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { RefusedRows } from "./RefusedRows.tsx";

/** The rows of an import that do not come in: to correct in the file, or known already. */
export function StayingOut({ shown }: { shown: ImportView }) {
  return (
    <>
      {shown.refused > 0 ? (
        <RefusedRows importId={shown.id} state="refused" title={m.import_refused_rows()} />
      ) : null}
      {shown.duplicates > 0 ? (
        <RefusedRows importId={shown.id} state="duplicate" title={m.import_duplicate_rows()} />
      ) : null}
      {shown.updated > 0 ? (
        <RefusedRows
          importId={shown.id}
          state="updated"
          title={m.import_updated_rows()}
          onlyTold
        />
      ) : null}
    </>
  );
}
