import type { NewOrder, NewOrderLine, SourceKind, Unit } from "../contract/api.schemas.ts";
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
    lines: linesFrom(said, text),
    source: { kind: said.get("source/kind") as SourceKind },
  };
}

/** Tonnes go as whole kilograms, everything else as a quantity in the unit of its product. */
function linesFrom(said: FormData, text: (name: string) => string | null): NewOrderLine[] {
  const lines: NewOrderLine[] = [];
  while (said.has(`lines/${lines.length}/unit`)) {
    const within = `lines/${lines.length}/`;
    const unit = said.get(`${within}unit`) as Unit;
    const product_id = text(`${within}product_id`) ?? "";
    lines.push(
      unit === "tonne"
        ? { product_id, ordered_kg: Number(text(understoodAs(`${within}ordered_kg`))) }
        : { product_id, unit, quantity: text(understoodAs(`${within}quantity`)) },
    );
  }
  return lines;
}
