import { useQueryClient } from "@tanstack/react-query";
import type { ImportState, ImportView } from "../contract/api.schemas.ts";
import { getReadImportQueryKey, useUndoImport } from "../contract/imports/imports.ts";
import { useAttempt } from "../http/attempt.ts";
import { watchJob } from "../jobs/watched.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

const ENDED: ReadonlySet<ImportState> = new Set(["done", "cancelled", "failed"]);

/** Take a whole import out again; who was used or changed since stays. */
export function UndoImport({ shown }: { shown: ImportView }) {
  const undoing = useUndoImport();
  const attempt = useAttempt();
  const queries = useQueryClient();
  if (!ENDED.has(shown.state) || shown.imported + shown.updated === 0) return null;

  function undo(): void {
    undoing.mutate(
      { importId: shown.id, headers: attempt.headers },
      {
        onSuccess: async (job) => {
          attempt.done();
          watchJob(job.id);
          await queries.invalidateQueries({ queryKey: getReadImportQueryKey(shown.id) });
        },
      },
    );
  }

  return (
    <>
      <ProblemNote problem={undoing.error} />
      <Button onPress={undo} isPending={undoing.isPending}>
        {m.import_undo()}
      </Button>
    </>
  );
}
