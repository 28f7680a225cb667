import { Link } from "@tanstack/react-router";
import type { PaymentView } from "../../contract/api.schemas.ts";
import { shortDay } from "../../format/dates.ts";
import { money } from "../../format/money.ts";
import { m } from "../../paraglide/messages.js";
import type { Column } from "../../parts/ReadingTable.tsx";
import { reference } from "../references.ts";
import { Paid } from "./Paid.tsx";
import { Payer } from "./Payer.tsx";
import { CHANNELS } from "./paymentWords.ts";

/** The columns of the payments: when, whose, how much, and what it paid. */
export function paymentColumns(): Column<PaymentView>[] {
  return [
    {
      head: m.payment_day(),
      className: "nw num",
      cell: ({ id, received_on }) => (
        <Link to="/payments/$paymentId" params={{ paymentId: id }} className="m">
          {shortDay(received_on)}
        </Link>
      ),
    },
    { head: m.invoice_payer(), className: "cus", cell: (row) => <Payer payment={row} /> },
    { head: m.invoice_reference(), className: "num", cell: referenceOf },
    { head: m.payment_channel(), className: "nw", cell: ({ channel }) => CHANNELS[channel]() },
    { head: m.payment_invoices(), cell: (row) => <Paid payment={row} /> },
    { head: m.invoice_total(), className: "r num", cell: (row) => money(row.total_cents) },
    { head: m.payment_unallocated(), className: "r num", cell: waiting },
  ];
}

export function referenceOf(payment: PaymentView): string {
  return payment.reference === null ? "–" : reference(payment.reference);
}

function waiting({ unallocated_cents }: PaymentView) {
  return unallocated_cents === 0 ? "" : <b>{money(unallocated_cents)}</b>;
}
