import { expect, test } from "vitest";
import type { VisitView } from "../../contract/api.schemas.ts";
import { requestOf } from "./request.ts";
import { truckWith, type Errand, type Truck } from "./truck.ts";

const ERRAND = { lineId: "l1", loadId: null } as Errand;
const TRUCK: Truck = { ...truckWith("MLK-104"), trailer: "WPK-22", errand: ERRAND };
const MANUAL = { because: "power_cut", gross_kg: 41_000 } as const;

test("a first weighing says the plates and the order line", () => {
  expect(requestOf("s1", TRUCK, {})).toEqual({
    visitId: null,
    arrival: {
      scale_id: "s1",
      order_line_id: "l1",
      plate: "MLK-104",
      trailer_plate: "WPK-22",
      source: { kind: "weighing" },
    },
  });
});

test("a planned load is named instead of its order line", () => {
  const planned: Truck = { ...TRUCK, errand: { ...ERRAND, loadId: "k1" } };
  const request = requestOf("s1", planned, {});

  expect(request).toMatchObject({ arrival: { load_id: "k1" } });
  expect(request).not.toHaveProperty("arrival.order_line_id");
});

test("a second weighing closes the visit and says nothing about the truck", () => {
  const visited: Truck = { ...TRUCK, visit: { id: "v1" } as VisitView };

  expect(requestOf("s1", visited, { acceptsExcess: true, manual: MANUAL })).toEqual({
    visitId: "v1",
    closing: { scale_id: "s1", manual: MANUAL, accepts_excess: true },
  });
});
