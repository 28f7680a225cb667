import { expect, test } from "vitest";
import type { VisitView } from "../../contract/api.schemas.ts";
import { SILENT, type Live } from "../live.ts";
import { obstacleTo } from "./obstacle.ts";
import { truckWith, type Truck } from "./truck.ts";

const SCALE = { least_kg: 400, largest_kg: 60_000 };
const ERRAND = { lineId: "l1" } as NonNullable<Truck["errand"]>;
const READY: Truck = { ...truckWith("MLK-104"), errand: ERRAND };

function at(live: Partial<Live>, truck: Truck | null = READY, isOnline = true) {
  const still: Live = { kg: 42_360, isStable: true, status: "ok" };
  return obstacleTo({ live: { ...still, ...live }, scale: SCALE, truck, isOnline });
}

test("a truck that stands still on the scale with an order can be saved", () => {
  expect(at({})).toBeNull();
});

test.each<[Partial<Live>, string]>([
  [SILENT, "silent"],
  [{ status: "not_zeroed" }, "unzeroed"],
  [{ status: "over", kg: null }, "over"],
  [{ kg: 60_020 }, "over"],
  [{ isStable: false, status: "moving" }, "moving"],
  [{ kg: 380 }, "below"],
  [{ status: "under", kg: null }, "below"],
])("what the scale says comes before the truck: %o", (live, obstacle) => {
  expect(at(live, null)).toBe(obstacle);
});

test("without a truck, an order or the register nothing is saved", () => {
  expect(at({}, null)).toBe("truck");
  expect(at({}, truckWith("MLK-104"))).toBe("order");
  expect(at({}, READY, false)).toBe("offline");
});

test("a load that goes the other way than its order is not offered to be saved", () => {
  const visit = { first_kg: 42_380, direction: "out" } as VisitView;
  expect(at({}, { ...READY, visit })).toBe("reversed");
  expect(at({}, { ...READY, visit: { ...visit, direction: "in" } })).toBeNull();
});
