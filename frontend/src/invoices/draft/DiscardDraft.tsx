import type { InvoiceView } from "../../contract/api.schemas.ts";
import { useDiscardInvoice } from "../../contract/invoices/invoices.ts";
import { m } from "../../paraglide/messages.js";
import { toast } from "../../parts/toast.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";
import { Decide } from "./Decide.tsx";
import { seen, useShown } from "./useShown.ts";

interface DiscardDraftProps {
  invoice: InvoiceView;
  onClose: () => void;
}

/** Give a draft up: no number is burnt, and its tickets wait for approval again. */
export function DiscardDraft({ invoice, onClose }: DiscardDraftProps) {
  const discarding = useDiscardInvoice();
  const show = useShown();
  const changed = useInvoicesChanged();

  function discard(): void {
    discarding.mutate(
      { invoiceId: invoice.id, headers: seen(invoice) },
      {
        onSuccess: (discarded) => {
          show(discarded);
          toast(m.invoice_was_discarded());
          onClose();
        },
        onError: changed,
      },
    );
  }

  return (
    <Decide
      title={m.invoice_discard_title()}
      lead={m.invoice_discard_lead({ count: invoice.tickets.length })}
      verb={m.invoice_discard()}
      deciding={discarding}
      onDecide={discard}
      onClose={onClose}
    />
  );
}
