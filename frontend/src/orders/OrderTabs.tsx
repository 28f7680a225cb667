import { OrderState } from "../contract/api.schemas.ts";
import { ORDER_STATES } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";

/** The order list by state; each view has its address. */
export function OrderTabs({ state }: { state: OrderState | undefined }) {
  const all = { link: { to: "/orders" as const }, word: m.all(), current: state === undefined };
  const states = Object.values(OrderState).map((one) => ({
    link: { to: "/orders" as const, search: { state: one } },
    word: ORDER_STATES[one].word(),
    current: state === one,
  }));
  return <BeamTabs label={m.order_views()} tabs={[all, ...states]} />;
}
