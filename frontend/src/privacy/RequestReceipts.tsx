import type { ReceiptView, RequestView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { CHANNELS } from "./words.ts";

/** Each arrival of a request, and where its paper lies. */
export function RequestReceipts({ request }: { request: RequestView }) {
  const { acting_name, receipts } = request;
  return (
    <p className="small muted">
      {[
        `${m.dsr_receipts()}: ${receipts.map(receiptWord).join("; ")}`,
        acting_name ? m.dsr_acting({ name: acting_name }) : null,
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

function receiptWord(receipt: ReceiptView): string {
  const { archive_label: label, channel, received_on, signature_checked_by } = receipt;
  return [
    m.dsr_receipt({ day: day(received_on), channel: CHANNELS[channel]() }),
    label ? m.dsr_receipt_archive({ label }) : null,
    signature_checked_by ? m.dsr_receipt_signature() : null,
  ]
    .filter(Boolean)
    .join(", ");
}
