import { OrderState } from "../contract/api.schemas.ts";
import { ORDER_STATES } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import type { OrderFilters } from "./filters.ts";

/** The order list by state, and the archive; each view has its address. */
export function OrderTabs({ state, archived = false }: OrderFilters) {
  const isAll = state === undefined && !archived;
  const all = { link: { to: "/orders" as const }, word: m.all(), current: isAll };
  const archive = {
    link: { to: "/orders" as const, search: { archived: true } },
    word: m.order_archive_view(),
    current: archived,
  };
  const states = Object.values(OrderState).map((one) => ({
    link: { to: "/orders" as const, search: { state: one } },
    word: ORDER_STATES[one].word(),
    current: state === one && !archived,
  }));
  return <BeamTabs label={m.order_views()} tabs={[all, ...states, archive]} />;
}
