import type { InvoiceView, PaymentView } from "../../contract/api.schemas.ts";
import { useRecordPayment } from "../../contract/payments/payments.ts";
import { money } from "../../format/money.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";
import { PaymentFields } from "./PaymentFields.tsx";
import { paymentFrom } from "./paymentFrom.ts";

interface RecordPaymentProps {
  /** The invoice that was paid, when one is at hand. */
  invoice?: InvoiceView;
  onClose: () => void;
}

/** Book money that came in, by its reference; what is left over waits in the queue. */
export function RecordPayment({ invoice, onClose }: RecordPaymentProps) {
  const { recording, record } = useRecording(onClose);
  const title = m.payment_record();
  return (
    <FormDialog
      title={title}
      lead={m.payment_record_lead()}
      wide
      onSubmit={record}
      problem={recording.error}
      icon="euro"
      isPending={recording.isPending}
      verb={title}
      onClose={onClose}
    >
      <PaymentFields invoice={invoice} />
    </FormDialog>
  );
}

function useRecording(onClose: () => void) {
  const recording = useRecordPayment();
  const attempt = useAttempt();
  const changed = useInvoicesChanged();

  function record(said: FormData): void {
    recording.mutate(
      { data: paymentFrom(said), headers: attempt.headers },
      { onSuccess: done },
    );
  }

  function done(payment: PaymentView): void {
    attempt.done();
    changed();
    toast(outcome(payment));
    onClose();
  }
  return { recording, record };
}

function outcome({ total_cents, unallocated_cents }: PaymentView): string {
  return unallocated_cents > 0
    ? m.payment_recorded_left({ sum: money(unallocated_cents) })
    : m.payment_recorded({ sum: money(total_cents) });
}
