import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CustomerView, PhoneView } from "../contract/api.schemas.ts";
import {
  getListProvenanceQueryKey,
  getGetCustomerQueryKey,
  useChangePhone,
} from "../contract/customers/customers.ts";
import { phone } from "../format/phone.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { toast } from "../parts/toast.ts";
import { Conflict } from "./Conflict.tsx";
import { sourceFrom, SourceFields } from "./SourceFields.tsx";

interface ChangePhoneProps {
  customer: CustomerView;
  shown: PhoneView;
  onClose: () => void;
}

/** Correct a phone number, and say on whose word. */
export function ChangePhone({ customer, shown, onClose }: ChangePhoneProps) {
  const { change, changing, said } = useCorrection(customer, shown, onClose);
  if (changing.error?.status === 412 && said) {
    const mine = String(said.get("number"));
    return (
      <Conflict
        problem={changing.error}
        rows={[{ field: m.phone(), mine, theirs: phone(shown.number) }]}
        onKeep={() => change(said)}
        onDrop={onClose}
      />
    );
  }
  return (
    <Dialog isOpen title={m.correct_phone()} onClose={onClose}>
      <Form
        onSubmit={change}
        problem={changing.error}
        label={m.correct_phone()}
        className="dialog-form"
      >
        <div className="body stack">
          <Field
            name="number"
            label={m.phone()}
            hint={m.phone_hint()}
            type="tel"
            defaultValue={phone(shown.number) ?? ""}
            autoFocus
            isRequired
          />
          <SourceFields />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" isPending={changing.isPending}>
            {m.save_phone()}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}

/** Send the correction against the version on show; when that is stale, read the new one. */
function useCorrection(customer: CustomerView, shown: PhoneView, onDone: () => void) {
  const changing = useChangePhone();
  const queries = useQueryClient();
  const [said, setSaid] = useState<FormData | null>(null);

  function change(form: FormData): void {
    setSaid(form);
    const data = { number: String(form.get("number")), source: sourceFrom(form) };
    const headers = { "If-Match": `"${customer.version}"` };
    changing.mutate({ phoneId: shown.id, data, headers }, { onSuccess: done, onError: reread });
  }

  function reread(): Promise<void> {
    return queries.invalidateQueries({ queryKey: getGetCustomerQueryKey(customer.id) });
  }

  async function done(): Promise<void> {
    await reread();
    void queries.invalidateQueries({ queryKey: getListProvenanceQueryKey(customer.party_id) });
    toast(m.phone_changed());
    onDone();
  }

  return { change, changing, said };
}
