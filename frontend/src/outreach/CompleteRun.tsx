import type { OutreachRunView } from "../contract/api.schemas.ts";
import { getListOutreachRunsQueryKey, useCompleteRun } from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { queries } from "../queries.ts";

interface CompleteRunProps {
  run: OutreachRunView;
  onClose: () => void;
}

/** Say that a list was posted or published: nobody can be taken off it any more. */
export function CompleteRun({ run, onClose }: CompleteRunProps) {
  const completing = useCompleteRun();

  function complete(): void {
    const headers = { "If-Match": `"${run.version}"` };
    completing.mutate({ outreachRunId: run.id, headers }, { onSuccess: done });
  }

  function done(): void {
    void queries.invalidateQueries({ queryKey: getListOutreachRunsQueryKey() });
    onClose();
  }

  return (
    <FormDialog
      alert
      title={m.out_complete_title({ number: run.number })}
      onSubmit={complete}
      problem={completing.error}
      isPending={completing.isPending}
      verb={m.out_complete()}
      onClose={onClose}
    >
      <p>{m.out_complete_lead()}</p>
    </FormDialog>
  );
}
