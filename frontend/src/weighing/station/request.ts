/** What pressing the amber key asks of the register. */
import type { Arrival, Closing, ManualWeight } from "../../contract/api.schemas.ts";
import type { Truck } from "./truck.ts";

/** What is out of the ordinary about a weighing. */
export interface How {
  readonly manual?: ManualWeight;
  readonly acceptsExcess?: boolean;
}

export type Request =
  | { readonly visitId: string; readonly closing: Closing }
  | { readonly visitId: null; readonly arrival: Arrival };

export function requestOf(scaleId: string, truck: Truck, how: How): Request {
  const taking = { scale_id: scaleId, ...(how.manual ? { manual: how.manual } : {}) };
  if (truck.visit) {
    const accepts_excess = how.acceptsExcess ?? false;
    return { visitId: truck.visit.id, closing: { ...taking, accepts_excess } };
  }
  const { errand, plate, trailer } = truck;
  const what = errand?.loadId
    ? { load_id: errand.loadId }
    : { order_line_id: errand?.lineId ?? null };
  return {
    visitId: null,
    arrival: {
      ...taking,
      ...what,
      plate,
      trailer_plate: trailer,
      source: { kind: "weighing" },
    },
  };
}
