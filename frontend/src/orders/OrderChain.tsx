import { ChainPanel } from "../chain/ChainPanel.tsx";
import { useWalkFromOrder } from "../contract/trails/trails.ts";
import { useSession } from "../session.ts";

/** What was carried, weighed, billed and paid of an order. */
export function OrderChain({ orderId }: { orderId: string }) {
  const { may } = useSession();
  const enabled = may("walk_from_order");
  const { data } = useWalkFromOrder(orderId, { query: { enabled } });
  return data ? <ChainPanel trail={data} here={orderId} /> : null;
}
