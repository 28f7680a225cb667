import { Link } from "@tanstack/react-router";
import type { PaymentView } from "../../contract/api.schemas.ts";
import { shortDay } from "../../format/dates.ts";
import { money } from "../../format/money.ts";
import { m } from "../../paraglide/messages.js";
import { referenceOf } from "./paymentColumns.tsx";
import { payerOf } from "./paymentWords.ts";

/** The same facts as the row, in the same order, where there is no room for columns. */
export function PaymentCard({ row }: { row: PaymentView }) {
  return (
    <Link to="/payments/$paymentId" params={{ paymentId: row.id }} className="ocard">
      <b>{payerOf(row)}</b>
      <span className="num b">{money(row.total_cents)}</span>
      <span className="muted num">{referenceOf(row)}</span>
      <span className="muted num">{shortDay(row.received_on)}</span>
      {row.unallocated_cents > 0 ? (
        <span className="over">
          {m.payment_unallocated()} {money(row.unallocated_cents)}
        </span>
      ) : null}
    </Link>
  );
}
