import type { BillingView } from "../contract/api.schemas.ts";
import { COLLECTIVES, DELIVERIES, optionsOf } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import { Choice } from "../parts/Choice.tsx";
import { Field } from "../parts/Field.tsx";

/** The fields of how a customer is invoiced. */
export function BillingFields({ shown }: { shown: BillingView | undefined }) {
  return (
    <>
      <div className="pair">
        <Choice
          name="delivery"
          label={m.delivery_field()}
          options={optionsOf(DELIVERIES)}
          defaultValue={shown?.delivery ?? "post"}
          isRequired
        />
        <Choice
          name="collective"
          label={m.collective_field()}
          options={optionsOf(COLLECTIVES)}
          defaultValue={shown?.collective ?? "each"}
          isRequired
        />
      </div>
      <EInvoiceFields shown={shown} />
      <div className="pair">
        <Field
          name="payment_term_days"
          label={m.payment_term()}
          hint={m.payment_term_hint()}
          inputMode="numeric"
          defaultValue={String(shown?.payment_term_days ?? 14)}
          validate={(days) => (DAYS.test(days) ? null : m.payment_term_hint())}
          isRequired
        />
        <Field
          name="reference"
          label={m.billing_reference()}
          defaultValue={shown?.reference ?? ""}
          isOptional
        />
      </div>
    </>
  );
}

function EInvoiceFields({ shown }: { shown: BillingView | undefined }) {
  return (
    <div className="pair">
      <Field
        name="e_invoice_address"
        label={m.e_invoice_address()}
        defaultValue={shown?.e_invoice_address ?? ""}
        isOptional
      />
      <Field
        name="e_invoice_operator"
        label={m.e_invoice_operator()}
        defaultValue={shown?.e_invoice_operator ?? ""}
        isOptional
      />
    </div>
  );
}

const DAYS = /^\d{1,3}$/;
