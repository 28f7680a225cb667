import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Direction, LoadRow, OrderRow, OrderView } from "../../contract/api.schemas.ts";
import { getGetOrderQueryOptions, useListOrders } from "../../contract/orders/orders.ts";
import { searchLoads } from "../../contract/transport/transport.ts";
import type { Truck } from "./truck.ts";

const MOST = 100;
const LOADS = 10;

interface Wanted {
  readonly truck: Truck;
  readonly direction: Direction | null;
  readonly text: string;
}

interface Open {
  readonly loads: readonly LoadRow[];
  readonly orders: readonly OrderRow[];
  readonly open: (orderId: string) => Promise<OrderView>;
}

/** What a truck may come for. One that was weighed already can only be moved between orders. */
export function useOpenOrders({ truck, direction, text }: Wanted): Open {
  const queries = useQueryClient();
  const delivering = useListOrders({ state: "in_delivery", limit: MOST });
  const confirmed = useListOrders({ state: "confirmed", limit: MOST });
  const loads = usePlanned(truck.visit ? "" : text.trim() || (truck.plate ?? ""));
  const orders = [...(delivering.data?.items ?? []), ...(confirmed.data?.items ?? [])];
  return {
    loads: loads.filter((one) => direction === null || one.direction === direction),
    orders: orders.filter((one) => isMeant(one, direction, text)),
    open: (orderId) => queries.fetchQuery(getGetOrderQueryOptions(orderId)),
  };
}

function usePlanned(text: string): readonly LoadRow[] {
  const { data } = useQuery({
    queryKey: ["loads", "found", text],
    queryFn: ({ signal }) => searchLoads({ text, limit: LOADS }, { signal }),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  if (text.length < 2) return [];
  return (data?.items ?? []).filter(({ state }) => state === "planned");
}

/** An order of several directions says none, and fits both. */
function isMeant(order: OrderRow, direction: Direction | null, text: string): boolean {
  if (direction && order.direction && order.direction !== direction) return false;
  const { number, customer_name, site_code, product_name } = order;
  const all = [number, customer_name, site_code, product_name].join(" ").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}
