import { useState } from "react";
import { Button as BareButton } from "react-aria-components/Button";
import { useGetCustomer } from "../contract/customers/customers.ts";
import { CustomerPicker } from "../CustomerPicker.tsx";
import { m } from "../paraglide/messages.js";
import { FormDialog } from "../parts/FormDialog.tsx";
import { Icon } from "../parts/Icon.tsx";

interface PayerFilterProps {
  payerId: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Whose invoices: a chip like the other filters, but the payer is searched for. */
export function PayerFilter({ payerId, onChange }: PayerFilterProps) {
  const [choosing, setChoosing] = useState(false);
  const { data } = useGetCustomer(payerId ?? "", { query: { enabled: payerId !== undefined } });
  const word = payerId ? (data?.name ?? data?.number ?? "…") : m.filter_all();
  return (
    <span className="chip">
      <BareButton className="chip-key" onPress={() => setChoosing(true)}>
        <span>
          {m.invoice_payer()} <b>{word}</b>
        </span>
        <Icon name="down" />
      </BareButton>
      {payerId ? (
        <button
          type="button"
          aria-label={m.filter_remove({ filter: m.invoice_payer() })}
          onClick={() => onChange(undefined)}
        >
          <Icon name="close" />
        </button>
      ) : null}
      {choosing ? <ChoosePayer onClose={() => setChoosing(false)} onChoose={onChange} /> : null}
    </span>
  );
}

interface ChoosePayerProps {
  onChoose: (id: string) => void;
  onClose: () => void;
}

function ChoosePayer({ onChoose, onClose }: ChoosePayerProps) {
  const [id, setId] = useState<string | null>(null);

  function choose(): void {
    if (!id) return;
    onChoose(id);
    onClose();
  }

  return (
    <FormDialog
      title={m.payer_choose()}
      onSubmit={choose}
      verb={m.payer_show()}
      onClose={onClose}
    >
      <CustomerPicker chosen={id} onChoose={setId} />
    </FormDialog>
  );
}
