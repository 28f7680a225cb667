import type { EmergencyView } from "../contract/api.schemas.ts";
import {
  getListEmergenciesQueryKey,
  useReportEmergency,
} from "../contract/emergencies/emergencies.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { toast } from "../parts/toast.ts";
import { queries } from "../queries.ts";
import { IN_EMERGENCY } from "./purposes.ts";

interface ReportEmergencyProps {
  opening: EmergencyView;
  onClose: () => void;
}

/** What the record was needed for, in the opener's own words. */
export function ReportEmergency({ opening, onClose }: ReportEmergencyProps) {
  const reporting = useReportEmergency({ request: IN_EMERGENCY });

  function report(said: FormData): void {
    const data = { report: String(said.get("report")) };
    reporting.mutate({ openingId: opening.id, data }, { onSuccess: done });
  }

  function done(): void {
    toast(m.emergency_reported());
    void queries.invalidateQueries({ queryKey: getListEmergenciesQueryKey() });
    onClose();
  }

  return (
    <Dialog
      isOpen
      title={m.emergency_report()}
      lead={m.emergency_report_lead()}
      onClose={onClose}
    >
      <Form
        onSubmit={report}
        problem={reporting.error}
        label={m.emergency_report()}
        className="dialog-form"
      >
        <div className="body stack">
          <Field
            name="report"
            label={m.emergency_report()}
            hint={m.emergency_reason_hint()}
            rows={5}
            autoFocus
            isRequired
          />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={reporting.isPending}>
            {m.emergency_send()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
