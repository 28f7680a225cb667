import type { EmergencyView, Finding } from "../contract/api.schemas.ts";
import {
  getListEmergenciesQueryKey,
  useCloseEmergency,
} from "../contract/emergencies/emergencies.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { queries } from "../queries.ts";
import { IN_EMERGENCY } from "./purposes.ts";

interface CloseEmergencyProps {
  opening: EmergencyView;
  onClose: () => void;
}

/** What the register keeper finds: it was justified, or it was not. */
export function CloseEmergency({ opening, onClose }: CloseEmergencyProps) {
  const closing = useCloseEmergency();

  function close(said: FormData): void {
    const finding = said.get("finding") as Finding;
    const data = { finding, closing: String(said.get("closing")) };
    const headers = { ...IN_EMERGENCY.headers, "If-Match": `"${opening.version}"` };
    closing.mutate({ openingId: opening.id, data, headers }, { onSuccess: done });
  }

  function done(): void {
    void queries.invalidateQueries({ queryKey: getListEmergenciesQueryKey() });
    onClose();
  }

  const options = [
    { value: "justified", word: m.emergency_justified() },
    { value: "unjustified", word: m.emergency_unjustified() },
  ];
  return (
    <FormDialog
      title={opening.customer_name ?? m.hidden_value()}
      lead={m.emergency_close_lead()}
      onSubmit={close}
      problem={closing.error}
      isPending={closing.isPending}
      verb={m.emergency_close()}
      onClose={onClose}
    >
      <p>{opening.reason}</p>
      <p>{opening.report ?? m.emergency_report_late()}</p>
      <Choice name="finding" label={m.emergency_close()} options={options} isRequired />
      <Field name="closing" label={m.emergency_closing()} rows={3} isRequired />
    </FormDialog>
  );
}
