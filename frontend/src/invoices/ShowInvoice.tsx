import { useParams } from "@tanstack/react-router";
import { useGetInvoice } from "../contract/invoices/invoices.ts";
import { Fetched } from "../parts/Fetched.tsx";
import { Chain } from "./Chain.tsx";
import { Disputes } from "./disputes/Disputes.tsx";
import { InvoiceBanner } from "./InvoiceBanner.tsx";
import { InvoiceHead } from "./InvoiceHead.tsx";
import { InvoiceSteps } from "./InvoiceSteps.tsx";
import { NextDates } from "./NextDates.tsx";
import { Sheet } from "./sheet/Sheet.tsx";

/** One invoice as it goes out, with the chain behind it and the dates before it. */
export function ShowInvoice() {
  const { invoiceId } = useParams({ from: "/invoices/$invoiceId" });
  const invoice = useGetInvoice(invoiceId);
  return (
    <Fetched query={invoice} rows={10}>
      {(shown) => (
        <>
          <InvoiceHead invoice={shown} />
          <InvoiceSteps invoice={shown} />
          <div className="cols">
            <div className="stack">
              <Disputes invoice={shown} />
              <InvoiceBanner invoice={shown} />
              <Sheet invoice={shown} />
            </div>
            <div>
              <Chain invoice={shown} />
              <NextDates invoice={shown} />
            </div>
          </div>
        </>
      )}
    </Fetched>
  );
}
