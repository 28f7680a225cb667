import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useKeys } from "../../parts/keys.ts";
import { PageHead } from "../../parts/PageHead.tsx";
import { ReadingList } from "../../parts/ReadingList.tsx";
import { useRowCursor } from "../../parts/useRowCursor.ts";
import { useSession } from "../../session.ts";
import { PayerFilter } from "../PayerFilter.tsx";
import { NoPayments } from "./NoPayments.tsx";
import { PaymentCard } from "./PaymentCard.tsx";
import { paymentColumns } from "./paymentColumns.tsx";
import { PaymentQueue } from "./PaymentQueue.tsx";
import { RecordPayment } from "./RecordPayment.tsx";
import { usePayments } from "./usePayments.ts";

/** The payments: first those that wait for an invoice, then all of them, newest first. */
export function ListPayments() {
  const filters = useSearch({ from: "/payments" });
  const navigate = useNavigate({ from: "/payments" });
  const pages = usePayments(filters);
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const paymentId = pages.rows?.[row]?.id;
    if (paymentId) void navigate({ to: "/payments/$paymentId", params: { paymentId } });
  });
  return (
    <>
      <PageHead title={m.nav_payments()} actions={<Actions />} />
      <div className="tbar">
        <PayerFilter
          payerId={filters.payer_id}
          onChange={(id) => void navigate({ search: id ? { payer_id: id } : {} })}
        />
      </div>
      <PaymentQueue filters={filters} />
      <ReadingList
        label={m.payments_all()}
        pages={pages}
        columns={paymentColumns()}
        cursor={cursor}
        card={(row) => <PaymentCard row={row} />}
        sum={<b>{m.payments_all()}</b>}
        empty={<NoPayments />}
      />
    </>
  );
}

function Actions() {
  const { may } = useSession();
  const [recording, setRecording] = useState(false);
  const record = may("record_payment") ? () => setRecording(true) : undefined;
  useKeys({ n: record });
  if (!record) return null;
  return (
    <>
      <Button look="pri" icon="euro" keys="N" onPress={record}>
        {m.payment_record()}
      </Button>
      {recording ? <RecordPayment onClose={() => setRecording(false)} /> : null}
    </>
  );
}
