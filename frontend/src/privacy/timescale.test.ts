import { expect, test } from "vitest";
import { daysLeftWord, shareGone } from "./deadline.ts";
import { scaleFor, TODAY_X } from "./timescale.ts";

test("the axis reaches from today to the end of the last year", () => {
  const scale = scaleFor("2026-11-24", ["2030-12-31", null, "2032-12-31"]);

  expect([scale.from, scale.to]).toEqual([2026, 2032]);
  expect(scale.at("2026-11-24")).toBe(TODAY_X);
  expect(scale.at("2030-12-31")).toBeLessThan(scale.at("2032-12-31"));
  expect(scale.years.at(-1)?.year).toBe(2033);
});

test("a year too near to today is not named, nor is what is past before it", () => {
  const scale = scaleFor("2026-11-24", ["2032-12-31"]);

  expect(scale.years[0]).toMatchObject({ year: 2027, isNamed: false });
  expect(scale.at("2020-01-01")).toBe(TODAY_X);
});

test("days are counted to the last one on which an answer is in time", () => {
  expect(daysLeftWord("2026-12-16", "2026-11-24")).toBe("22 pv jäljellä");
  expect(daysLeftWord("2026-12-16", "2026-12-16")).toBe("Viimeinen päivä tänään");
  expect(daysLeftWord("2026-12-16", "2026-12-18")).toBe("2 pv myöhässä");
  expect(shareGone("2026-11-16", "2026-12-16", "2026-12-01")).toBe(0.5);
  expect(shareGone("2026-11-16", "2026-12-16", "2027-12-01")).toBe(1);
});
