import type { InvoiceView } from "../../contract/api.schemas.ts";
import { todayHere } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { DayField } from "../../parts/DayField.tsx";
import { Field } from "../../parts/Field.tsx";
import { reference } from "../references.ts";
import { MoneyField } from "./MoneyField.tsx";

/** The fields of a payment, in the order a bank's line has them. */
export function PaymentFields({ invoice }: { invoice: InvoiceView | undefined }) {
  return (
    <>
      <Field
        name="reference"
        label={m.invoice_reference()}
        hint={m.payment_reference_hint()}
        defaultValue={invoice?.reference ? reference(invoice.reference) : ""}
        autoFocus={invoice === undefined}
        isRequired
      />
      <div className="pair">
        <MoneyField
          name="total_cents"
          label={m.payment_sum()}
          cents={invoice?.open_cents ?? undefined}
        />
        <DayField
          name="received_on"
          label={m.payment_day()}
          defaultDay={todayHere()}
          isPast
          isRequired
        />
      </div>
      <div className="pair">
        <Field name="payer_name" label={m.payment_payer()} isOptional />
        <Field
          name="archive_id"
          label={m.payment_archive()}
          hint={m.payment_archive_hint()}
          isOptional
        />
      </div>
    </>
  );
}
