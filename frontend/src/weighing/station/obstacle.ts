/** What stands in the way of saving, the first thing first; null when nothing does. */
import type { ScaleView } from "../../contract/api.schemas.ts";
import type { Live } from "../live.ts";
import { netOf, type Truck } from "./truck.ts";

export type Obstacle =
  | "offline"
  | "silent"
  | "unzeroed"
  | "over"
  | "moving"
  | "below"
  | "truck"
  | "order"
  | "reversed";

interface Standing {
  readonly live: Live;
  readonly scale: Pick<ScaleView, "least_kg" | "largest_kg">;
  readonly truck: Truck | null;
  readonly isOnline: boolean;
}

export function obstacleTo({ live, scale, truck, isOnline }: Standing): Obstacle | null {
  if (!isOnline) return "offline";
  return onScale(live, scale) ?? ofTruck(truck, live.kg);
}

function onScale(live: Live, scale: Standing["scale"]): Obstacle | null {
  if (live.status === "silent") return "silent";
  if (live.status === "not_zeroed") return "unzeroed";
  if (live.status === "over") return "over";
  if (live.status === "under") return "below";
  if (live.kg === null || !live.isStable) return "moving";
  if (live.kg > scale.largest_kg) return "over";
  return live.kg < scale.least_kg ? "below" : null;
}

/** A visit that has no order is a walk-in's: it was weighed for a product. */
function ofTruck(truck: Truck | null, kg: number | null): Obstacle | null {
  if (!truck) return "truck";
  if (!truck.errand) return "order";
  const net = netOf(truck, kg);
  return net !== null && net < 0 ? "reversed" : null;
}
