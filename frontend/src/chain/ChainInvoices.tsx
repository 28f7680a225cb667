import type { Trail, TrailInvoice } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import { ChainStep } from "./ChainStep.tsx";
import { RecordLink } from "./RecordLink.tsx";
import { titleOf } from "../format/invoiceTitles.ts";

interface ChainInvoicesProps {
  invoices: Trail["invoices"];
  here: string;
}

/** The invoices of a chain, and the credit notes that take them back. */
export function ChainInvoices({ invoices, here }: ChainInvoicesProps) {
  return invoices.map((one) => (
    <ChainStep
      key={one.id}
      icon={one.kind === "credit_note" ? "undo" : "invoice"}
      isHere={one.id === here}
      word={one.id === here ? titleOf(one) : <ToInvoice invoice={one} />}
    >
      {one.id === here ? m.chain_here() : datedSum(one)}
    </ChainStep>
  ));
}

function ToInvoice({ invoice }: { invoice: TrailInvoice }) {
  return (
    <RecordLink kind="invoice" id={invoice.id}>
      {titleOf(invoice)}
    </RecordLink>
  );
}

function datedSum({ invoice_on, total_cents }: TrailInvoice): string {
  const on = invoice_on ? [day(invoice_on)] : [];
  return [...on, money(total_cents)].join(" · ");
}
