import { useNavigate } from "@tanstack/react-router";
import {
  getListEmergenciesQueryKey,
  useBreakGlass,
} from "../contract/emergencies/emergencies.ts";
import { m } from "../paraglide/messages.js";
import { Field } from "../parts/Field.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { queries } from "../queries.ts";
import { IN_EMERGENCY } from "./purposes.ts";

interface OpenEmergencyProps {
  customerId: string;
  onClose: () => void;
}

/** What has happened, before a record opens past role and purpose. */
export function OpenEmergency({ customerId, onClose }: OpenEmergencyProps) {
  const opening = useBreakGlass({ request: IN_EMERGENCY });
  const navigate = useNavigate();

  function open(said: FormData): void {
    const data = { customer_id: customerId, reason: String(said.get("reason")) };
    opening.mutate({ data }, { onSuccess: ({ id }) => show(id) });
  }

  function show(openingId: string): void {
    void queries.invalidateQueries({ queryKey: getListEmergenciesQueryKey() });
    void navigate({ to: "/privacy/emergencies/$openingId", params: { openingId } });
  }

  return (
    <FormDialog
      alert
      title={m.emergency_open_title()}
      lead={m.emergency_open_lead()}
      onSubmit={open}
      problem={opening.error}
      look="bad"
      isPending={opening.isPending}
      verb={m.emergency_do_open()}
      onClose={onClose}
    >
      <Field
        name="reason"
        label={m.emergency_reason()}
        hint={m.emergency_reason_hint()}
        rows={3}
        autoFocus
        isRequired
      />
    </FormDialog>
  );
}
