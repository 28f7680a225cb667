/** The way out of each refusal at the scale: what can be done instead. */
import { Refused } from "../../http/problem.ts";

export type WayOut = "accept" | "order" | "reject" | "plate" | "queue" | "manual";

const WAYS: Readonly<Record<string, readonly WayOut[]>> = {
  "order-exceeded": ["accept", "order"],
  "order-not-delivering": ["order"],
  "direction-reversed": ["order", "reject"],
  "nothing-loaded": ["reject"],
  "visit-expired": ["reject"],
  "already-on-site": ["queue"],
  "wrong-plate": ["plate"],
  "country-missing": ["plate"],
  "product-retired": ["order"],
  "scale-silent": ["manual"],
};

export function waysOut(problem: Error): readonly WayOut[] {
  return (problem instanceof Refused && WAYS[problem.slug]) || [];
}

/** By how much an order is exceeded, where that is what was refused. */
export function excessIn(problem: Error): number | null {
  if (!(problem instanceof Refused) || problem.slug !== "order-exceeded") return null;
  return Number(problem.problem["over_kg"]);
}
