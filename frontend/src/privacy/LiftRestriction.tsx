import type { ItemView, RequestView } from "../contract/api.schemas.ts";
import { useLiftRestriction } from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { useItemAct } from "./useItemAct.ts";

interface LiftProps {
  request: RequestView;
  item: ItemView;
  onClose: () => void;
}

/** A restriction ends once the person was told why. */
export function LiftRestriction({ request, item, onClose }: LiftProps) {
  const lifting = useLiftRestriction();
  const act = useItemAct(request);

  function lift(said: FormData): void {
    const data = { told: String(said.get("told") ?? "") };
    lifting.mutate(
      { requestItemId: item.id, data, headers: act.headers },
      { onSuccess: () => void act.finish(m.dsr_lifted(), onClose) },
    );
  }

  return (
    <FormDialog
      title={m.dsr_lift()}
      lead={m.dsr_lift_lead()}
      onSubmit={lift}
      problem={lifting.error}
      isPending={lifting.isPending}
      verb={m.dsr_lift()}
      onClose={onClose}
    >
      <Field name="told" label={m.dsr_extension_told()} rows={3} isRequired />
    </FormDialog>
  );
}
