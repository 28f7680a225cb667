import { useEffect, useState } from "react";
import type { InvoiceRow, PaymentView } from "../../contract/api.schemas.ts";
import { day } from "../../format/dates.ts";
import { money } from "../../format/money.ts";
import { m } from "../../paraglide/messages.js";
import { Combo } from "../../parts/Combo.tsx";
import { useOpenInvoices } from "./useOpenInvoices.ts";

const PAUSE_MS = 150;

interface OpenInvoicePickerProps {
  payment: PaymentView;
  chosen: InvoiceRow | null;
  onChoose: (invoice: InvoiceRow | null) => void;
}

/** Which invoice a payment is for: by its number, with who owes how much beside it. */
export function OpenInvoicePicker({ payment, chosen, onChoose }: OpenInvoicePickerProps) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const { invoices, isFetching } = useOpenInvoices(asked, payment.payer_id);
  const isSettled = (asked === text.trim() || chosen !== null) && !isFetching;

  useEffect(() => {
    const timer = setTimeout(() => setAsked(chosen ? "" : text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, chosen]);

  function choose(id: string | null): void {
    const found = invoices.find((one) => one.id === id) ?? null;
    if (found) setText(found.number ?? "");
    onChoose(found);
  }

  return (
    <Combo
      name="invoice_id"
      label={m.invoice()}
      hint={m.payment_allocate_hint()}
      candidates={invoices.map(candidate)}
      text={text}
      onText={setText}
      chosen={chosen?.id ?? null}
      onChoose={choose}
      nothing={isSettled ? m.payment_allocate_nothing() : m.loading()}
      isSettled={isSettled}
      opensOnFocus
      isRequired
    />
  );
}

function candidate({ id, number, payer_name, due_on, open_cents }: InvoiceRow) {
  const due = due_on ? m.payment_allocate_due({ day: day(due_on) }) : null;
  const note = [payer_name, money(open_cents ?? 0), due].filter(Boolean).join(" · ");
  return { id, name: number ?? "", note };
}
