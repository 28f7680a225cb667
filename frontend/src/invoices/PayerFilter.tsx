import { CustomerFilter } from "../CustomerFilter.tsx";
import { m } from "../paraglide/messages.js";

interface PayerFilterProps {
  payerId: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Whose invoices or payments. */
export function PayerFilter({ payerId, onChange }: PayerFilterProps) {
  return (
    <CustomerFilter
      label={m.invoice_payer()}
      title={m.payer_choose()}
      verb={m.payer_show()}
      customerId={payerId}
      onChange={onChange}
    />
  );
}
