import { useState } from "react";
import type { InvoiceRow, PaymentView } from "../../contract/api.schemas.ts";
import { useAllocatePayment } from "../../contract/payments/payments.ts";
import { money } from "../../format/money.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { understoodAs } from "../../parts/understood.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";
import { MoneyField } from "./MoneyField.tsx";
import { OpenInvoicePicker } from "./OpenInvoicePicker.tsx";

interface AllocatePaymentProps {
  payment: PaymentView;
  onClose: () => void;
}

/** Put what waits of a payment on an invoice; as much as both allow is proposed. */
export function AllocatePayment({ payment, onClose }: AllocatePaymentProps) {
  const [invoice, setInvoice] = useState<InvoiceRow | null>(null);
  const { allocating, allocate } = useAllocating(payment, onClose);
  const title = m.payment_allocate();
  const lead = m.payment_allocate_lead({ sum: money(payment.unallocated_cents) });
  return (
    <FormDialog
      title={title}
      lead={lead}
      onSubmit={allocate}
      problem={allocating.error}
      icon="euro"
      isPending={allocating.isPending}
      verb={title}
      onClose={onClose}
    >
      <OpenInvoicePicker payment={payment} chosen={invoice} onChoose={setInvoice} />
      <MoneyField
        key={invoice?.id}
        name="cents"
        label={m.payment_sum()}
        cents={proposed(payment, invoice)}
      />
    </FormDialog>
  );
}

function proposed(payment: PaymentView, invoice: InvoiceRow | null): number {
  return Math.min(payment.unallocated_cents, invoice?.open_cents ?? Infinity);
}

function useAllocating(payment: PaymentView, onClose: () => void) {
  const allocating = useAllocatePayment();
  const attempt = useAttempt();
  const changed = useInvoicesChanged();

  function allocate(said: FormData): void {
    const data = {
      invoice_id: String(said.get("invoice_id") ?? ""),
      cents: Number(said.get(understoodAs("cents"))),
    };
    allocating.mutate(
      { paymentId: payment.id, data, headers: attempt.headers },
      { onSuccess: () => done(data.cents), onError: changed },
    );
  }

  function done(cents: number): void {
    attempt.done();
    changed();
    toast(m.payment_allocated_now({ sum: money(cents) }));
    onClose();
  }
  return { allocating, allocate };
}
