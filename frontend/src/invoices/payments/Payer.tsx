import { Link } from "@tanstack/react-router";
import type { PaymentView } from "../../contract/api.schemas.ts";
import { payerOf } from "./paymentWords.ts";

/** Who paid, with the way to the customer when the invoice told who it is. */
export function Payer({ payment }: { payment: PaymentView }) {
  if (!payment.payer_id) return payerOf(payment);
  return (
    <Link to="/customers/$customerId/{-$part}" params={{ customerId: payment.payer_id }}>
      {payerOf(payment)}
    </Link>
  );
}
