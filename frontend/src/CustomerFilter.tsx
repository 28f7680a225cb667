import { useState } from "react";
import { Button as BareButton } from "react-aria-components/Button";
import { useGetCustomer } from "./contract/customers/customers.ts";
import { CustomerPicker } from "./CustomerPicker.tsx";
import { m } from "./paraglide/messages.js";
import { FormDialog } from "./parts/FormDialog.tsx";
import { Icon } from "./parts/Icon.tsx";

interface CustomerFilterProps {
  label: string;
  /** What the dialog says that looks for the customer, and its verb. */
  title: string;
  verb: string;
  customerId: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Whose rows: a chip like the other filters, but the customer is searched for. */
export function CustomerFilter(props: CustomerFilterProps) {
  const { label, customerId, onChange } = props;
  const [choosing, setChoosing] = useState(false);
  const isChosen = customerId !== undefined;
  const { data } = useGetCustomer(customerId ?? "", { query: { enabled: isChosen } });
  const word = isChosen ? (data?.name ?? data?.number ?? "…") : m.filter_all();
  return (
    <span className="chip">
      <BareButton className="chip-key" onPress={() => setChoosing(true)}>
        <span>
          {label} <b>{word}</b>
        </span>
        <Icon name="down" />
      </BareButton>
      {isChosen ? (
        <button
          type="button"
          aria-label={m.filter_remove({ filter: label })}
          onClick={() => onChange(undefined)}
        >
          <Icon name="close" />
        </button>
      ) : null}
      {choosing ? <Choosing {...props} onClose={() => setChoosing(false)} /> : null}
    </span>
  );
}

function Choosing({
  title,
  verb,
  onChange,
  onClose,
}: CustomerFilterProps & { onClose: () => void }) {
  const [id, setId] = useState<string | null>(null);

  function choose(): void {
    if (!id) return;
    onChange(id);
    onClose();
  }

  return (
    <FormDialog title={title} onSubmit={choose} verb={verb} onClose={onClose}>
      <CustomerPicker chosen={id} onChoose={setId} />
    </FormDialog>
  );
}
