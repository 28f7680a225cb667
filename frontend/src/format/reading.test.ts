import { beforeEach, expect, test } from "vitest";
import { speak } from "./language.ts";
import { kilogramsFrom, readDay, readNumber } from "./reading.ts";

const TODAY = "2026-11-24";

beforeEach(() => speak("fi"));

test("a number may have spaces, and comma or point", () => {
  expect(readNumber("1 626,50")).toEqual({ kind: "number", value: "1626.50" });
  expect(readNumber("26.34")).toEqual({ kind: "number", value: "26.34" });
  expect(readNumber("kolme")).toEqual({ kind: "none" });
});

test("three digits after the other language's mark could mean two things", () => {
  expect(readNumber("1.000")).toEqual({ kind: "unclear", either: ["1000", "1.000"] });
  expect(readNumber("1,000")).toEqual({ kind: "number", value: "1.000" });

  speak("en");

  expect(readNumber("1,000")).toEqual({ kind: "unclear", either: ["1000", "1.000"] });
});

test("tonnes become whole kilograms, or nothing", () => {
  expect(kilogramsFrom("150")).toBe(150_000);
  expect(kilogramsFrom("26.34")).toBe(26_340);
  expect(kilogramsFrom("0.0005")).toBeNull();
});

test("a short day is the next such day", () => {
  expect(readDay("26.11.", TODAY)).toBe("2026-11-26");
  expect(readDay("2611", TODAY)).toBe("2026-11-26");
  expect(readDay("3.1.", TODAY)).toBe("2027-01-03");
  expect(readDay("3.1.2026", TODAY)).toBe("2026-01-03");
  expect(readDay("3.1.", TODAY, true)).toBe("2026-01-03");
  expect(readDay("26.11.", TODAY, true)).toBe("2025-11-26");
});

test("a day the calendar does not have is not a day", () => {
  expect(readDay("31.2.", TODAY)).toBeNull();
  expect(readDay("huomenna", TODAY)).toBeNull();
});
