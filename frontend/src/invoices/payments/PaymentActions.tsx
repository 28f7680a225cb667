import { useState } from "react";
import type { PaymentView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useSession } from "../../session.ts";
import { AllocatePayment } from "./AllocatePayment.tsx";

/** What can be done with a payment of which something waits: say which invoice it is for. */
export function PaymentActions({ payment }: { payment: PaymentView }) {
  const { may } = useSession();
  const [allocating, setAllocating] = useState(false);
  const waits = payment.unallocated_cents > 0;
  if (!waits || !may("allocate_payment")) return null;
  return (
    <>
      <Button look="pri" icon="euro" onPress={() => setAllocating(true)}>
        {m.payment_allocate()}
      </Button>
      {allocating ? (
        <AllocatePayment payment={payment} onClose={() => setAllocating(false)} />
      ) : null}
    </>
  );
}
