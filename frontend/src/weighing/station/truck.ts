/** The truck that is being weighed, and what it comes for: from the queue, a plan or a plate. */
import type {
  Direction,
  LoadRow,
  OrderLineView,
  OrderView,
  VisitView,
} from "../../contract/api.schemas.ts";

/** What a load is for. */
export interface Errand {
  readonly lineId: string;
  readonly loadId: string | null;
  readonly orderNumber: string | null;
  readonly customer: string | null;
  readonly site: string | null;
  readonly product: string;
  readonly direction: Direction;
  readonly remainingKg: number | null;
}

/** A truck weighed once, with its visit, or one that has not been weighed yet. */
export interface Truck {
  readonly visit: VisitView | null;
  readonly plate: string | null;
  readonly trailer: string | null;
  readonly carrier: string | null;
  readonly errand: Errand | null;
}

export function truckWith(plate: string): Truck {
  return { visit: null, plate, trailer: null, carrier: null, errand: null };
}

/** A walk-in has no order: its product is all there is to know. */
export function truckOfVisit(visit: VisitView): Truck {
  const { order_line_id, load_id, order_number, customer_name, site_code } = visit;
  return {
    visit,
    plate: visit.plate,
    trailer: visit.trailer_plate,
    carrier: visit.carrier_name,
    errand: {
      lineId: order_line_id ?? "",
      loadId: load_id,
      orderNumber: order_number,
      customer: customer_name,
      site: site_code,
      product: visit.product_name,
      direction: visit.direction,
      remainingKg: visit.remaining_kg,
    },
  };
}

export function truckOfLoad(load: LoadRow, plate: string | null = load.plate): Truck {
  return {
    visit: null,
    plate,
    trailer: load.trailer_plate,
    carrier: load.carrier_name,
    errand: errandOfLoad(load),
  };
}

export function errandOfLoad(load: LoadRow): Errand {
  return {
    lineId: load.order_line_id,
    loadId: load.id,
    orderNumber: load.order_number,
    customer: load.customer_name,
    site: load.site_code,
    product: load.product_name,
    direction: load.direction,
    remainingKg: null,
  };
}

export function errandOfLine(order: OrderView, line: OrderLineView): Errand {
  return {
    lineId: line.id,
    loadId: null,
    orderNumber: order.number,
    customer: order.customer_name,
    site: [order.site_code, order.site_name].filter(Boolean).join(" ") || null,
    product: line.product_name,
    direction: line.direction,
    remainingKg: line.remaining_kg,
  };
}

/** The load between the two weighings; below zero the truck went the other way than planned. */
export function netOf(truck: Truck | null, kg: number | null): number | null {
  if (!truck?.visit || kg === null) return null;
  const { first_kg, direction } = truck.visit;
  return direction === "out" ? kg - first_kg : first_kg - kg;
}
