/** Those who may be picked for a load, as a picker shows them. */
import type { CarrierView, DriverView, VehicleView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import type { Candidate } from "../parts/Combo.tsx";

export function ofVehicle({ id, plate, owner_name }: VehicleView): Candidate {
  return { id, name: plate ?? m.hidden_value(), note: owner_name ?? "" };
}

export function ofCarrier({ id, name, business_id }: CarrierView): Candidate {
  return { id, name: name ?? m.hidden_value(), note: business_id ?? "" };
}

export function ofDriver({ id, name, carrier_name }: DriverView): Candidate {
  return { id, name: name ?? m.hidden_value(), note: carrier_name ?? "" };
}
