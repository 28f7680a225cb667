import { m } from "../../paraglide/messages.js";
import { StateCard } from "../../parts/StateCard.tsx";

/** Where payments would be. */
export function NoPayments() {
  return (
    <StateCard icon="euro" title={m.no_payments()}>
      {m.no_payments_detail()}
    </StateCard>
  );
}
