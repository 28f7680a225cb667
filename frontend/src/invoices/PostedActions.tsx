import { useState } from "react";
import type { InvoiceView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import { CreditInvoice } from "./CreditInvoice.tsx";
import { DisputeAction } from "./disputes/DisputeAction.tsx";
import { Papers } from "./Papers.tsx";
import { RecordPayment } from "./payments/RecordPayment.tsx";

/** What can be done with a posted invoice: send it on, credit it, book what came in. */
export function PostedActions({ invoice }: { invoice: InvoiceView }) {
  const { may } = useSession();
  const [open, setOpen] = useState<"credit" | "pay" | null>(null);
  if (invoice.state !== "posted") return null;
  const isInvoice = invoice.kind === "invoice";
  const close = (): void => setOpen(null);
  return (
    <>
      <Papers invoice={invoice} />
      <DisputeAction invoice={invoice} />
      {isInvoice && may("credit_invoice") && invoice.receivable_state !== "credited" ? (
        <Button icon="undo" onPress={() => setOpen("credit")}>
          {m.invoice_credit()}
        </Button>
      ) : null}
      {isInvoice && may("record_payment") && invoice.receivable_state === "open" ? (
        <Button look="pri" icon="euro" onPress={() => setOpen("pay")}>
          {m.payment_record()}
        </Button>
      ) : null}
      {open === "credit" ? <CreditInvoice invoice={invoice} onClose={close} /> : null}
      {open === "pay" ? <RecordPayment invoice={invoice} onClose={close} /> : null}
    </>
  );
}
