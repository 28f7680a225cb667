import type { OrderLineView } from "../contract/api.schemas.ts";

interface Total {
  readonly ordered_kg: number;
  readonly weighed_kg: number;
  readonly remaining_kg: number;
}

/** The kilograms of an order over all its lines. */
export function totalOf(lines: readonly OrderLineView[]): Total {
  return lines.reduce(
    (sum, line) => ({
      ordered_kg: sum.ordered_kg + line.ordered_kg,
      weighed_kg: sum.weighed_kg + line.weighed_kg,
      remaining_kg: sum.remaining_kg + line.remaining_kg,
    }),
    { ordered_kg: 0, weighed_kg: 0, remaining_kg: 0 },
  );
}
