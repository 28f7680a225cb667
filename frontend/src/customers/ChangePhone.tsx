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
  const changing = useChangePhone();
  const queries = useQueryClient();
  const [said, setSaid] = useState<FormData | null>(null);

  function change(form: FormData): void {
    setSaid(form);
    changing.mutate(
      {
        phoneId: shown.id,
        data: { number: String(form.get("number")), source: sourceFrom(form) },
        headers: { "If-Match": `"${customer.version}"` },
      },
      { onSuccess: done, onError: () => void reread() },
    );
  }

  function reread(): Promise<void> {
    return queries.invalidateQueries({ queryKey: getGetCustomerQueryKey(customer.id) });
  }

  async function done(): Promise<void> {
    await reread();
    void queries.invalidateQueries({ queryKey: getListProvenanceQueryKey(customer.party_id) });
    toast(m.phone_changed());
    onClose();
  }

  if (changing.error?.status === 412 && said) {
    return (
      <Conflict
        problem={changing.error}
        rows={[
          { field: m.phone(), mine: String(said.get("number")), theirs: phone(shown.number) },
        ]}
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
