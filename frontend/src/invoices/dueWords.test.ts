import { beforeEach, expect, test } from "vitest";
import { speak } from "../format/language.ts";
import { daysAfter, dayRange, dueWords } from "./dueWords.ts";
import { reference } from "./references.ts";

beforeEach(() => speak("fi"));

test("a due day says how long there is, or was", () => {
  expect(dueWords("2026-12-07", "2026-11-24")).toBe("eräpäivä 7.12.2026, 13 pv");
  expect(dueWords("2026-11-24", "2026-11-24")).toBe("eräpäivä tänään");
  expect(dueWords("2026-11-23", "2026-11-24")).toBe("erääntyi 23.11.2026, 1 pv sitten");
});

test("days are counted over the turn of a month and of summer time", () => {
  expect(daysAfter("2026-12-07", 14)).toBe("2026-12-21");
  expect(daysAfter("2026-10-20", 14)).toBe("2026-11-03");
});

test("one day is not a range", () => {
  expect(dayRange("2026-11-17", "2026-11-17")).toBe("17.11.2026");
  expect(dayRange("2026-11-17", "2026-11-20")).toBe("17.11.2026 – 20.11.2026");
});

test("a reference is read in fives from the right, an RF in fours", () => {
  expect(reference("202610670")).toBe("2026\u00a010670");
  expect(reference("RF59202610670")).toBe("RF59\u00a02026\u00a01067\u00a00");
});
