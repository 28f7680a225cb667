import type { ReactNode } from "react";
import type { InvoiceView } from "../../contract/api.schemas.ts";
import { day } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { dayRange } from "../dueWords.ts";
import { InvoiceLink } from "../InvoiceLink.tsx";
import { CREDIT_REASONS } from "../invoiceStates.ts";
import { reference } from "../references.ts";

/** The terms of an invoice; what it does not have is left out. */
export function SheetTerms({ invoice }: { invoice: InvoiceView }) {
  const { kind, number, invoice_on, due_on } = invoice;
  const isNote = kind === "credit_note";
  const days = m.payment_term_net({ days: invoice.term_days });
  return (
    <dl className="meta">
      <Term word={isNote ? m.credit_note_number() : m.invoice_number()} isMain>
        {number}
      </Term>
      <Term word={m.invoice_credits()}>{credited(invoice)}</Term>
      <Term word={m.invoice_credit_because()}>{because(invoice)}</Term>
      <Term word={m.invoice_day()}>{invoice_on && day(invoice_on)}</Term>
      <Term word={m.invoice_delivered()}>{delivered(invoice)}</Term>
      <Term word={m.invoice_due()} isMain>
        {due_on && day(due_on)}
      </Term>
      <Term word={m.payment_term()}>{isNote ? null : days}</Term>
      <Term word={m.invoice_reference()} isMain>
        {invoice.reference && reference(invoice.reference)}
      </Term>
      <Term word={m.billing_reference()}>{invoice.buyer_reference}</Term>
    </dl>
  );
}

interface TermProps {
  word: string;
  isMain?: boolean;
  children: ReactNode;
}

function Term({ word, isMain = false, children }: TermProps) {
  if (!children) return null;
  return (
    <div className="term">
      <dt>{word}</dt>
      <dd className={isMain ? "b" : undefined}>{children}</dd>
    </div>
  );
}

function delivered({ delivered_from, delivered_to }: InvoiceView): string | null {
  return delivered_from && dayRange(delivered_from, delivered_to ?? delivered_from);
}

function because({ credited_because }: InvoiceView): string | null {
  return credited_because && CREDIT_REASONS[credited_because]();
}

function credited({ credits_id, credits_number }: InvoiceView): ReactNode {
  return credits_id && <InvoiceLink invoice={{ id: credits_id, number: credits_number }} />;
}
