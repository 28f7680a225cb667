import { expect, test } from "vitest";
import { period } from "./periods.ts";

test.each([
  ["P6Y", "6 vuotta"],
  ["P1M", "1 kuukausi"],
  ["P14D", "14 päivää"],
  ["P1Y6M", "P1Y6M"],
])("%s is %s", (iso, words) => {
  expect(period(iso).replace(/\u00a0/g, " ")).toBe(words);
});
