import { useNavigate } from "@tanstack/react-router";
import type { CreditReason, InvoiceView } from "../contract/api.schemas.ts";
import { useCreditInvoice } from "../contract/invoices/invoices.ts";
import { optionsOf } from "../format/words.ts";
import { useAttempt } from "../http/attempt.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { FormDialog } from "../parts/FormDialog.tsx";
import { toast } from "../parts/toast.ts";
import { CREDIT_REASONS } from "./invoiceStates.ts";
import { useInvoicesChanged } from "./useInvoicesChanged.ts";

interface CreditInvoiceProps {
  invoice: InvoiceView;
  onClose: () => void;
}

/** Take back all that is left of an invoice. It is posted at once, so the reason is asked. */
export function CreditInvoice({ invoice, onClose }: CreditInvoiceProps) {
  const { crediting, credit } = useCrediting(invoice, onClose);
  const title = m.invoice_credit_title({ number: invoice.number ?? "" });
  return (
    <FormDialog
      title={title}
      lead={m.invoice_credit_lead()}
      onSubmit={credit}
      problem={crediting.error}
      look="bad"
      icon="undo"
      isPending={crediting.isPending}
      verb={m.invoice_credit_do()}
      onClose={onClose}
    >
      <Choice
        name="reason"
        label={m.invoice_credit_because()}
        hint={m.invoice_credit_again()}
        options={optionsOf(CREDIT_REASONS)}
        isRequired
      />
    </FormDialog>
  );
}

function useCrediting(invoice: InvoiceView, onClose: () => void) {
  const crediting = useCreditInvoice();
  const attempt = useAttempt();
  const changed = useInvoicesChanged();
  const navigate = useNavigate();

  function credit(said: FormData): void {
    const reason = said.get("reason") as CreditReason;
    crediting.mutate(
      { invoiceId: invoice.id, data: { reason }, headers: attempt.headers },
      { onSuccess: show, onError: changed },
    );
  }

  function show({ id, number }: InvoiceView): void {
    attempt.done();
    changed();
    toast(m.invoice_credit_made({ number: number ?? "" }));
    onClose();
    void navigate({ to: "/invoices/$invoiceId", params: { invoiceId: id } });
  }
  return { crediting, credit };
}
