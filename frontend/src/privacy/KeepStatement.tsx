import type { ItemView, RequestView } from "../contract/api.schemas.ts";
import { useKeepStatement } from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { useItemAct } from "./useItemAct.ts";

interface StatementProps {
  request: RequestView;
  item: ItemView;
  onClose: () => void;
}

/** The person's own view, kept beside what was refused. */
export function KeepStatement({ request, item, onClose }: StatementProps) {
  const keeping = useKeepStatement();
  const act = useItemAct(request);

  function keep(said: FormData): void {
    const data = { statement: String(said.get("statement") ?? "") };
    keeping.mutate(
      { requestItemId: item.id, data, headers: act.version },
      { onSuccess: () => void act.finish(m.dsr_statement_kept(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_statement()}
      lead={m.dsr_statement_lead()}
      onSubmit={keep}
      problem={keeping.error}
      isPending={keeping.isPending}
      verb={m.dsr_statement()}
      onClose={onClose}
    >
      <Field
        name="statement"
        label={m.dsr_statement_words()}
        rows={4}
        defaultValue={item.statement ?? ""}
        isRequired
      />
    </FormDialog>
  );
}
