import { useNavigate } from "@tanstack/react-router";
import {
  getListEmergenciesQueryKey,
  useBreakGlass,
} from "../contract/emergencies/emergencies.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
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
    <Dialog
      isOpen
      alert
      title={m.emergency_open_title()}
      lead={m.emergency_open_lead()}
      onClose={onClose}
    >
      <Form
        onSubmit={open}
        problem={opening.error}
        label={m.emergency_open_title()}
        className="dialog-form"
      >
        <div className="body stack">
          <Field
            name="reason"
            label={m.emergency_reason()}
            hint={m.emergency_reason_hint()}
            rows={3}
            autoFocus
            isRequired
          />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="bad" isPending={opening.isPending}>
            {m.emergency_do_open()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
