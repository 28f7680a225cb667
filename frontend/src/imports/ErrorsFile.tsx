import { useMutation } from "@tanstack/react-query";
import type { ImportView } from "../contract/api.schemas.ts";
import { getTakeImportErrorsUrl } from "../contract/imports/imports.ts";
import { fetchFile } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";

/** What is wrong, row by row, as a file to mend the list by: no values, only where and why. */
export function ErrorsFile({ shown }: { shown: ImportView }) {
  const taking = useMutation({
    mutationFn: () =>
      fetchFile(getTakeImportErrorsUrl(shown.id, { kind: "xlsx" }), `${shown.id}.xlsx`),
  });
  if (shown.refused + shown.duplicates + shown.updated === 0) return null;
  return (
    <>
      <Button icon="download" onPress={() => taking.mutate()} isPending={taking.isPending}>
        {m.import_errors_file()}
      </Button>
      <ProblemNote problem={taking.error} />
    </>
  );
}
