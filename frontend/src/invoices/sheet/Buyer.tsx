import type { InvoiceView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

/** Who pays: as posted, and before that as the register has it. */
export function Buyer({ invoice }: { invoice: InvoiceView }) {
  const { customer_id, customer_name, customer_number, payer_id } = invoice;
  const name = invoice.buyer_name ?? invoice.payer_name ?? m.hidden_value();
  const town = [invoice.buyer_postal_code, invoice.buyer_town].filter(Boolean).join(" ");
  return (
    <div className="addr">
      <p className="small muted">{m.invoice_payer()}</p>
      <p>
        <b>{name}</b>
      </p>
      <p>{[invoice.buyer_street, town].filter(Boolean).join(", ")}</p>
      <p className="small muted">{identifiers(invoice)}</p>
      {customer_id === payer_id ? null : (
        <p className="small">
          <span className="muted">{m.invoice_orderer()}</span>{" "}
          {customer_name ?? customer_number}
        </p>
      )}
    </div>
  );
}

function identifiers({
  buyer_business_id,
  e_invoice_address,
  payer_number,
}: InvoiceView): string {
  const address = e_invoice_address;
  return [
    buyer_business_id ?? `${m.customer()} ${payer_number}`,
    address ? m.invoice_e_invoice_to({ address }) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
