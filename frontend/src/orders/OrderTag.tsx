import type { OrderRow, OrderState } from "../contract/api.schemas.ts";
import { bareTonnes } from "../format/kilograms.ts";
import { isOverrun, orderLook } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import { Bar } from "../parts/Progress.tsx";
import { Tag } from "../parts/Tag.tsx";

export function OrderTag({
  state,
  remainingKg,
}: {
  state: OrderState;
  remainingKg: number | null;
}) {
  const { icon, tone, word } = orderLook(state, remainingKg);
  return <Tag icon={icon} tone={tone} word={word()} />;
}

type Weighed = Pick<OrderRow, "ordered_kg" | "weighed_kg" | "remaining_kg" | "state">;

/** How much of an order has gone over the scale. */
export function OrderBar({ row }: { row: Weighed }) {
  const done = row.state === "delivered" || row.state === "invoiced" || row.state === "closed";
  const over = isOverrun(row.state, row.remaining_kg);
  return (
    <Bar
      done={row.weighed_kg}
      all={row.ordered_kg ?? 0}
      tone={over ? "bad" : done ? "ok" : "primary"}
      label={m.weighed_of({
        weighed: bareTonnes(row.weighed_kg),
        ordered: bareTonnes(row.ordered_kg),
      })}
    />
  );
}
