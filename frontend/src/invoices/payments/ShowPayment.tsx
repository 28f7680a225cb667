import { useParams } from "@tanstack/react-router";
import type { PaymentView } from "../../contract/api.schemas.ts";
import { useGetPayment } from "../../contract/payments/payments.ts";
import { useWalkFromPayment } from "../../contract/trails/trails.ts";
import { day, moment } from "../../format/dates.ts";
import { money } from "../../format/money.ts";
import { m } from "../../paraglide/messages.js";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { KeyFacts } from "../../parts/KeyFacts.tsx";
import { PageHead } from "../../parts/PageHead.tsx";
import { useSession } from "../../session.ts";
import { ChainPanel } from "../../chain/ChainPanel.tsx";
import { Allocations } from "./Allocations.tsx";
import { PaymentActions } from "./PaymentActions.tsx";
import { Payer } from "./Payer.tsx";
import { referenceOf } from "./paymentColumns.tsx";
import { CHANNELS } from "./paymentWords.ts";

/** One payment: what came in, what it paid, and the chain behind it. */
export function ShowPayment() {
  const { paymentId } = useParams({ from: "/payments/$paymentId" });
  const payment = useGetPayment(paymentId);
  return (
    <Fetched query={payment} rows={8}>
      {(shown) => (
        <>
          <Head payment={shown} />
          <Facts payment={shown} />
          <div className="cols">
            <div>
              <Allocations payment={shown} />
            </div>
            <div>
              <Chain paymentId={shown.id} />
            </div>
          </div>
        </>
      )}
    </Fetched>
  );
}

function Head({ payment }: { payment: PaymentView }) {
  const title = m.payment_title({ day: day(payment.received_on) });
  return (
    <PageHead
      title={title}
      crumbs={
        <Crumbs above={[{ link: { to: "/payments" }, word: m.nav_payments() }]} here={title} />
      }
      actions={<PaymentActions payment={payment} />}
      sub={
        <>
          <Payer payment={payment} />
          <span>{CHANNELS[payment.channel]()}</span>
          <span>{moment(payment.recorded_at)}</span>
        </>
      }
    />
  );
}

function Facts({ payment }: { payment: PaymentView }) {
  const { total_cents, unallocated_cents } = payment;
  return (
    <KeyFacts
      facts={[
        { label: m.invoice_total(), figure: money(total_cents) },
        { label: m.payment_allocated(), figure: money(total_cents - unallocated_cents) },
        { label: m.payment_unallocated(), figure: money(unallocated_cents) },
        { label: m.invoice_reference(), figure: referenceOf(payment) },
      ]}
    />
  );
}

function Chain({ paymentId }: { paymentId: string }) {
  const { may } = useSession();
  const enabled = may("walk_from_payment");
  const { data } = useWalkFromPayment(paymentId, { query: { enabled } });
  return data ? <ChainPanel trail={data} here={paymentId} /> : null;
}
