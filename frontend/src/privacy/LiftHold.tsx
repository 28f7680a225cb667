import type { LegalHoldView, RequestView } from "../contract/api.schemas.ts";
import { useLiftLegalHold } from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { useHoldAct } from "./useHoldAct.ts";

interface LiftProps {
  request: RequestView;
  hold: LegalHoldView;
  onClose: () => void;
}

/** The claim needs the records no longer: what waits for it goes on by itself. */
export function LiftHold({ request, hold, onClose }: LiftProps) {
  const lifting = useLiftLegalHold();
  const act = useHoldAct(request, onClose);

  function lift(said: FormData): void {
    const data = { because: String(said.get("because") ?? "") };
    lifting.mutate({ legalHoldId: hold.id, data, headers: act.headers }, act.ending);
  }

  return (
    <FormDialog
      title={m.hold_lift()}
      lead={m.hold_lift_lead()}
      onSubmit={lift}
      problem={lifting.error}
      isPending={lifting.isPending}
      verb={m.hold_lift()}
      onClose={onClose}
    >
      <Field name="because" label={m.hold_because()} rows={2} isRequired />
    </FormDialog>
  );
}
