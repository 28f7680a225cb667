import type { PaymentChannel, PaymentView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

export const CHANNELS: Record<PaymentChannel, () => string> = {
  bank: m.payment_channel_bank,
  partner: m.payment_channel_partner,
  office: m.payment_channel_office,
};

/** Who paid: as the bank told it, or the number of the customer whose invoice it was. */
export function payerOf({ payer_name, payer_number }: PaymentView): string {
  return payer_name ?? (payer_number ? `${m.customer()} ${payer_number}` : "–");
}
