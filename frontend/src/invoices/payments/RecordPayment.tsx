import type { InvoiceView, PaymentView } from "../../contract/api.schemas.ts";
import { useRecordPayment } from "../../contract/payments/payments.ts";
import { money } from "../../format/money.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Form } from "../../parts/Form.tsx";
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
    <Dialog isOpen title={title} lead={m.payment_record_lead()} onClose={onClose} wide>
      <Form onSubmit={record} problem={recording.error} label={title} className="dialog-form">
        <div className="body stack">
          <PaymentFields invoice={invoice} />
        </div>
        <footer>
          <Button onPress={onClose}>{m.cancel()}</Button>
          <Button type="submit" look="pri" icon="euro" isPending={recording.isPending}>
            {title}
          </Button>
        </footer>
      </Form>
    </Dialog>
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
