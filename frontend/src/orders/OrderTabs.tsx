import { OrderState } from "../contract/api.schemas.ts";
import { useCountOrders } from "../contract/orders/orders.ts";
import { whole } from "../format/numbers.ts";
import { ORDER_STATES } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import type { OrderFilters } from "./filters.ts";

const MOST_TOLD = 1000;

/** The order list by state, and the archive; each view has its address and says how many. */
export function OrderTabs({ state, archived = false }: OrderFilters) {
  const { data } = useCountOrders();
  const all = {
    link: { to: "/orders" as const },
    word: m.all(),
    count: told(data?.current),
    current: state === undefined && !archived,
  };
  const archive = {
    link: { to: "/orders" as const, search: { archived: true } },
    word: m.order_archive_view(),
    count: told(data?.archived),
    current: archived,
  };
  const states = Object.values(OrderState).map((one) => ({
    link: { to: "/orders" as const, search: { state: one } },
    word: ORDER_STATES[one].word(),
    count: told(data?.states[one]),
    current: state === one && !archived,
  }));
  return <BeamTabs label={m.order_views()} tabs={[all, ...states, archive]} />;
}

/** The server counts no further than a thousand. */
function told(count: number | undefined): string | undefined {
  if (count === undefined) return undefined;
  return count < MOST_TOLD ? whole(count) : m.order_count_more({ count: whole(MOST_TOLD) });
}
