/** How a customer is invoiced, between the record and the form. */
import type {
  BillingView,
  Collective,
  InvoiceDelivery,
  NewBilling,
} from "../contract/api.schemas.ts";
import { COLLECTIVES, DELIVERIES } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import type { Edited } from "./merging.ts";
import { BILLING } from "./provenance.ts";

type Editable = Exclude<keyof BillingView, "payer_id">;

export function billingFields(): Edited[] {
  return [
    {
      ...field("delivery", m.delivery_field()),
      say: (it) => DELIVERIES[it as InvoiceDelivery](),
    },
    {
      ...field("collective", m.collective_field()),
      say: (it) => COLLECTIVES[it as Collective](),
    },
    {
      ...field("payment_term_days", m.payment_term()),
      say: (days) => m.payment_term_net({ days }),
    },
    field("e_invoice_address", m.e_invoice_address()),
    field("e_invoice_operator", m.e_invoice_operator()),
    field("reference", m.billing_reference()),
  ];
}

function field(name: Editable, word: string): Edited {
  return {
    name,
    word,
    read: ({ billing: [billing] }) => String(billing?.[name] ?? ""),
    origin: { record: BILLING, column: name },
  };
}

export function billingFrom(said: FormData): NewBilling {
  const text = (name: Editable): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    delivery: said.get("delivery") as InvoiceDelivery,
    collective: said.get("collective") as Collective,
    payment_term_days: Number(text("payment_term_days")),
    e_invoice_address: text("e_invoice_address"),
    e_invoice_operator: text("e_invoice_operator"),
    reference: text("reference"),
  };
}
