import type { InvoiceView } from "../../contract/api.schemas.ts";
import { useDisputeInvoice } from "../../contract/disputes/disputes.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { understoodAs } from "../../parts/understood.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";

interface DisputeInvoiceProps {
  invoice: InvoiceView;
  onClose: () => void;
}

/** Note that the payer says an invoice is wrong, on what day and why. */
export function DisputeInvoice({ invoice, onClose }: DisputeInvoiceProps) {
  const { disputing, dispute } = useDisputing(invoice, onClose);
  return (
    <FormDialog
      title={m.dispute_title({ number: invoice.number ?? "" })}
      lead={m.dispute_lead()}
      onSubmit={dispute}
      problem={disputing.error}
      icon="flag"
      isPending={disputing.isPending}
      verb={m.dispute_note()}
      onClose={onClose}
    >
      <DayField name="disputed_on" label={m.dispute_since()} isRequired />
      <Field name="reason" label={m.dispute_reason()} rows={3} isRequired />
    </FormDialog>
  );
}

function useDisputing(invoice: InvoiceView, onClose: () => void) {
  const disputing = useDisputeInvoice();
  const attempt = useAttempt();
  const changed = useInvoicesChanged();

  function dispute(said: FormData): void {
    const data = {
      disputed_on: String(said.get(understoodAs("disputed_on")) ?? ""),
      reason: String(said.get("reason") ?? "").trim(),
    };
    const options = { onSuccess: done };
    disputing.mutate({ invoiceId: invoice.id, data, headers: attempt.headers }, options);
  }

  function done(): void {
    attempt.done();
    changed();
    toast(m.dispute_made());
    onClose();
  }
  return { disputing, dispute };
}
