import type { NewOrder, SourceKind } from "../contract/api.schemas.ts";
import { understoodAs } from "../parts/understood.ts";

/** What the form says, as the API wants it. Kilograms and days come ready from their fields. */
export function orderFrom(said: FormData, customerId: string): NewOrder {
  const text = (name: string): string | null => String(said.get(name) ?? "").trim() || null;
  return {
    customer_id: customerId,
    site_id: text("site_id"),
    deliver_on: text(understoodAs("deliver_on")),
    reference: text("reference"),
    note: text("note"),
    confirm: true,
    lines: [
      {
        product_id: text("lines/0/product_id") ?? "",
        ordered_kg: Number(text(understoodAs("lines/0/ordered_kg"))),
      },
    ],
    source: { kind: said.get("source/kind") as SourceKind },
  };
}
