import type { EmergencyView } from "../contract/api.schemas.ts";
import {
  getListEmergenciesQueryKey,
  useReportEmergency,
} from "../contract/emergencies/emergencies.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
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
    <FormDialog
      title={m.emergency_report()}
      lead={m.emergency_report_lead()}
      onSubmit={report}
      problem={reporting.error}
      isPending={reporting.isPending}
      verb={m.emergency_send()}
      onClose={onClose}
    >
      <Field
        name="report"
        label={m.emergency_report()}
        hint={m.emergency_reason_hint()}
        rows={5}
        autoFocus
        isRequired
      />
    </FormDialog>
  );
}
