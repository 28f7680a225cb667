/** How vehicles and transports stand in the results of a search. */
import type { LoadRow, VehicleView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { Hit } from "./hits.ts";

/** A vehicle has no screen of its own: it leads to what it carries. */
export function hitOfVehicle({ id, plate, owner_name }: VehicleView): Hit {
  return {
    kind: "vehicle",
    id,
    icon: "truck",
    name: plate ?? m.hidden_value(),
    facts: [owner_name],
    way: { to: "/transports", search: { vehicle_id: id } },
  };
}

export function hitOfLoad({ id, number, ...load }: LoadRow): Hit {
  return {
    kind: "load",
    id,
    icon: "truck",
    name: number,
    facts: [load.plate, load.customer_name, load.product_name],
    way: { to: "/transports/$loadId", params: { loadId: id } },
  };
}
