import { expect, test } from "vitest";
import { isSamePlate, plateTyped } from "./plates.ts";

test.each([
  ["mlk104", "MLK-104"],
  ["MLK-104", "MLK-104"],
  ["ab 1", "AB-1"],
  ["åäö1", "ÅÄÖ-1"],
  ["1234", "1234"],
])("%s is written %s", (typed, plate) => {
  expect(plateTyped(typed)).toBe(plate);
});

test("the same plate may be written in several ways", () => {
  expect(isSamePlate("mlk 104", "MLK-104")).toBe(true);
  expect(isSamePlate("MLK-104", "MLK-184")).toBe(false);
  expect(isSamePlate(null, null)).toBe(false);
});
