import { useState } from "react";
import type { InvoiceChanges, InvoiceView } from "../../contract/api.schemas.ts";
import { useChangeInvoice } from "../../contract/invoices/invoices.ts";
import { m } from "../../paraglide/messages.js";
import { Field } from "../../parts/Field.tsx";
import { FormDialog } from "../../parts/FormDialog.tsx";
import { toast } from "../../parts/toast.ts";
import { SourceFields, sourceFrom } from "../../SourceFields.tsx";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";
import { seen, useShown } from "./useShown.ts";

interface ChangeDraftProps {
  invoice: InvoiceView;
  onClose: () => void;
}

const DAYS = /^(\d{1,2}|1[0-7]\d|180)$/;

/** Change what the buyer knows a draft by, and how long there is to pay. */
export function ChangeDraft({ invoice, onClose }: ChangeDraftProps) {
  const { changing, change } = useChange(invoice, onClose);
  const [reference, setReference] = useState(invoice.buyer_reference ?? "");
  const title = m.invoice_edit();
  return (
    <FormDialog
      title={title}
      lead={m.invoice_edit_lead()}
      onSubmit={change}
      problem={changing.error}
      isPending={changing.isPending}
      verb={m.invoice_save()}
      onClose={onClose}
    >
      <Field
        name="buyer_reference"
        label={m.billing_reference()}
        value={reference}
        onChange={setReference}
        isOptional
      />
      {isNew(invoice, reference) ? <SourceFields /> : null}
      <Field
        name="term_days"
        label={m.invoice_term_days()}
        hint={m.payment_term_hint()}
        inputMode="numeric"
        defaultValue={String(invoice.term_days)}
        validate={(days) => (DAYS.test(days) ? null : m.payment_term_hint())}
        isRequired
      />
    </FormDialog>
  );
}

function useChange(invoice: InvoiceView, onClose: () => void) {
  const changing = useChangeInvoice();
  const show = useShown();
  const changed = useInvoicesChanged();

  function change(said: FormData): void {
    changing.mutate(
      { invoiceId: invoice.id, data: changesFrom(said, invoice), headers: seen(invoice) },
      {
        onSuccess: (now) => {
          show(now);
          toast(m.invoice_changed());
          onClose();
        },
        onError: changed,
      },
    );
  }
  return { changing, change };
}

/** A new reference goes with its source; one that stayed is left out. */
function changesFrom(said: FormData, invoice: InvoiceView): InvoiceChanges {
  const reference = String(said.get("buyer_reference") ?? "").trim();
  const term_days = Number(said.get("term_days"));
  if (!isNew(invoice, reference)) return { term_days };
  return { term_days, buyer_reference: reference || null, source: sourceFrom(said) };
}

function isNew(invoice: InvoiceView, reference: string): boolean {
  return reference.trim() !== (invoice.buyer_reference ?? "");
}
