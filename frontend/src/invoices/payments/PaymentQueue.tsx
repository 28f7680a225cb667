import { m } from "../../paraglide/messages.js";
import { Note } from "../../parts/Note.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import type { PaymentFilters } from "../filters.ts";
import { PaymentCard } from "./PaymentCard.tsx";
import { paymentColumns } from "./paymentColumns.tsx";
import { usePayments } from "./usePayments.ts";

/** The payments that wait for somebody to look at them; when there are none, that is said. */
export function PaymentQueue({ filters }: { filters: PaymentFilters }) {
  const pages = usePayments({ ...filters, unallocated: true });
  return (
    <ReadingList
      label={m.payments_queue()}
      pages={pages}
      columns={paymentColumns()}
      cursor={-1}
      card={(row) => <PaymentCard row={row} />}
      sum={
        <>
          <b>{m.payments_queue()}</b>
          <span className="muted">{m.payments_queue_note()}</span>
        </>
      }
      empty={<Note tone="ok">{m.payments_queue_empty()}</Note>}
    />
  );
}
