import type { NewLoad } from "../contract/api.schemas.ts";
import { understoodAs } from "../parts/understood.ts";

/** What the form says, as the API wants it. Kilograms and days come ready from their fields. */
export function loadFrom(said: FormData): NewLoad {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  const kg = text(understoodAs("planned_kg"));
  return {
    order_line_id: text("order_line_id") ?? "",
    vehicle_id: text("vehicle_id"),
    trailer_id: text("trailer_id"),
    carrier_id: text("carrier_id"),
    driver_id: text("driver_id"),
    planned_on: text(understoodAs("planned_on")),
    planned_kg: kg === null ? null : Number(kg),
  };
}
