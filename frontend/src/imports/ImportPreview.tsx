import { useQueryClient } from "@tanstack/react-query";
import type { ImportView } from "../contract/api.schemas.ts";
import { getReadImportQueryKey, useRunImport } from "../contract/imports/imports.ts";
import { whole } from "../format/numbers.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { KeyFacts } from "../parts/KeyFacts.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { watchJob } from "../jobs/watched.ts";
import { ErrorsFile } from "./ErrorsFile.tsx";
import { StayingOut } from "./StayingOut.tsx";

interface ImportPreviewProps {
  shown: ImportView;
  onBack: () => void;
}

/** What would happen: how many rows come in, and which do not and why. */
export function ImportPreview({ shown, onBack }: ImportPreviewProps) {
  const running = useRunImport();
  const attempt = useAttempt();
  const queries = useQueryClient();

  function run(): void {
    running.mutate(
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
      <KeyFacts
        facts={[
          { label: m.import_rows(), figure: whole(shown.rows) },
          { label: m.import_to_create(), figure: whole(shown.ready - shown.updates) },
          { label: m.import_to_update(), figure: whole(shown.updates) },
          { label: m.import_refused(), figure: whole(shown.refused) },
          { label: m.import_duplicates(), figure: whole(shown.duplicates) },
        ]}
      />
      <ProblemNote problem={running.error} />
      <div className="savebar">
        <Button onPress={onBack}>{m.import_back()}</Button>
        {shown.ready > 0 ? (
          <Button look="pri" onPress={run} isPending={running.isPending}>
            {m.import_run({ count: shown.ready })}
          </Button>
        ) : (
          <span className="muted">{m.import_nothing_ready()}</span>
        )}
      </div>
      <StayingOut shown={shown} />
      <div className="savebar">
        <ErrorsFile shown={shown} />
      </div>
    </>
  );
}
