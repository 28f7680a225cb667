import { beforeEach, expect, test } from "vitest";
import { monthOf, rangeWords, weekOf } from "./dayRanges.ts";
import { speak } from "./language.ts";

beforeEach(() => speak("fi"));

test("a week is from Monday to Sunday", () => {
  const week = { from: "2026-11-23", to: "2026-11-29" };
  expect(weekOf("2026-11-23")).toEqual(week);
  expect(weekOf("2026-11-29")).toEqual(week);
  expect(weekOf("2026-12-30", 1)).toEqual({ from: "2027-01-04", to: "2027-01-10" });
});

test("a month ends on its last day", () => {
  expect(monthOf("2026-11-24")).toEqual({ from: "2026-11-01", to: "2026-11-30" });
  expect(monthOf("2028-02-10")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
  expect(monthOf("2026-12-31")).toEqual({ from: "2026-12-01", to: "2026-12-31" });
});

test("a range says what its ends share once", () => {
  expect(rangeWords({ from: "2026-11-01", to: "2026-11-30" })).toBe("1.–30.11.2026");
  expect(rangeWords({ from: "2026-11-28", to: "2026-12-04" })).toBe("28.11.–4.12.2026");
  expect(rangeWords({ from: "2026-12-28", to: "2027-01-03" })).toBe("28.12.2026 – 3.1.2027");
  expect(rangeWords({ from: "2026-11-24", to: "2026-11-24" })).toBe("24.11.2026");
  expect(rangeWords({ from: "2026-11-24" })).toBe("24.11.2026–");
  expect(rangeWords({ to: "2026-11-24" })).toBe("–24.11.2026");
});
