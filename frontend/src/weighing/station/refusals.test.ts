import { expect, test } from "vitest";
import { Refused } from "../../http/problem.ts";
import { excessIn, waysOut } from "./refusals.ts";

function refused(slug: string, more: object = {}): Refused {
  return new Refused({ type: `/problems/${slug}`, title: "Ei.", status: 409, ...more });
}

test.each([
  ["order-exceeded", ["accept", "order"]],
  ["direction-reversed", ["order", "reject"]],
  ["already-on-site", ["queue"]],
  ["scale-silent", ["manual"]],
  ["unstable-weight", []],
])("what can be done about %s", (slug, ways) => {
  expect(waysOut(refused(slug))).toEqual(ways);
});

test("a broken connection has no way out of its own", () => {
  expect(waysOut(new TypeError("Failed to fetch"))).toEqual([]);
});

test("only an exceeded order says by how much", () => {
  expect(excessIn(refused("order-exceeded", { over_kg: 6340 }))).toBe(6340);
  expect(excessIn(refused("nothing-loaded"))).toBeNull();
});
