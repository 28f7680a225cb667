import type { InvoiceView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { titleOf } from "../../format/invoiceTitles.ts";
import { Buyer } from "./Buyer.tsx";
import { SheetLines } from "./SheetLines.tsx";
import { SheetTerms } from "./SheetTerms.tsx";
import { Totals } from "./Totals.tsx";

/** The invoice as its payer reads it. */
export function Sheet({ invoice }: { invoice: InvoiceView }) {
  const kind = invoice.kind === "credit_note" ? m.credit_note() : m.invoice();
  return (
    <section className="sheet" aria-label={titleOf(invoice)}>
      <div className="sh-top">
        <Buyer invoice={invoice} />
        <div>
          <p className="big">{kind}</p>
          <SheetTerms invoice={invoice} />
        </div>
      </div>
      <SheetLines invoice={invoice} />
      <Totals invoice={invoice} />
    </section>
  );
}
