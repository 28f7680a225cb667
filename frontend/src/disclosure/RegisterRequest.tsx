import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { NewAuthorityRequest, RecipientView } from "../contract/api.schemas.ts";
import { useGetCustomer } from "../contract/customers/customers.ts";
import {
  getListAuthorityRequestsQueryKey,
  useRegisterAuthorityRequest,
} from "../contract/disclosure/disclosure.ts";
import { useAttempt } from "../http/attempt.ts";
import { CustomerPicker } from "../orders/CustomerPicker.tsx";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { DayField } from "../parts/DayField.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { toast } from "../parts/toast.ts";
import { understoodAs } from "../parts/understood.ts";
import { FieldBoxes, fieldsFrom } from "./FieldBoxes.tsx";

interface RegisterRequestProps {
  recipient: RecipientView;
  onClose: () => void;
}

/** Take down what an authority asks to be told of a customer, and by which law. */
export function RegisterRequest({ recipient, onClose }: RegisterRequestProps) {
  const registering = useRegisterAuthorityRequest();
  const attempt = useAttempt();
  const queries = useQueryClient();
  const [customerId, choose] = useState<string | null>(null);
  const customer = useGetCustomer(customerId ?? "", {
    query: { enabled: customerId !== null },
  });
  const title = m.new_authority_request();

  function register(said: FormData): void {
    if (!customer.data) return;
    const data = requestFrom(said, recipient.id, customer.data.party_id);
    registering.mutate({ data, headers: attempt.headers }, { onSuccess: done });
  }

  async function done(): Promise<void> {
    attempt.done();
    await queries.invalidateQueries({ queryKey: getListAuthorityRequestsQueryKey() });
    toast(m.authority_request_registered());
    onClose();
  }

  return (
    <Dialog isOpen title={title} lead={recipient.name} onClose={onClose} wide>
      <Form
        onSubmit={register}
        problem={registering.error ?? customer.error}
        label={title}
        className="dialog-form"
      >
        <div className="body stack">
          <CustomerPicker chosen={customerId} onChoose={choose} />
          <div className="pair">
            <Field name="reference" label={m.authority_reference()} isRequired />
            <DayField name="received_on" label={m.authority_received_on()} isPast isRequired />
          </div>
          <Field
            name="statute"
            label={m.authority_statute()}
            hint={m.authority_statute_hint()}
            isRequired
          />
          <FieldBoxes />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button
            type="submit"
            look="pri"
            isPending={registering.isPending || customer.isFetching}
          >
            {m.save_authority_request()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}

function requestFrom(
  said: FormData,
  recipientId: string,
  partyId: string,
): NewAuthorityRequest {
  return {
    recipient_id: recipientId,
    party_id: partyId,
    reference: String(said.get("reference")).trim(),
    statute: String(said.get("statute")).trim(),
    received_on: String(said.get(understoodAs("received_on"))),
    fields: fieldsFrom(said),
  };
}
