import { beforeEach, expect, test } from "vitest";
import { day, moment, shortDay } from "./dates.ts";
import { speak } from "./language.ts";

const NOW = new Date("2026-11-24T10:00:00Z");

beforeEach(() => speak("fi"));

test("days are written without zeros in front", () => {
  expect(day("2026-11-04")).toBe("4.11.2026");
  expect(shortDay("2026-11-04", "2026-11-24")).toBe("4.11.");
  expect(shortDay("2025-12-31", "2026-11-24")).toBe("31.12.2025");
});

test("moments are told in Helsinki's time", () => {
  expect(moment("2026-09-03T05:14:00Z", NOW)).toBe("3.9.2026 klo 8.14");
  expect(moment("2026-11-24T05:42:00Z", NOW)).toBe("tänään 7.42");
  expect(moment("2026-11-23T22:30:00Z", NOW)).toBe("tänään 0.30");
  expect(moment("2026-11-23T12:05:00Z", NOW)).toBe("eilen 14.05");
});

test("each language writes them its own way", () => {
  speak("sv");
  expect(moment("2026-09-03T05:14:00Z", NOW)).toBe("3.9.2026 kl. 8.14");
  speak("en");
  expect(moment("2026-09-03T05:14:00Z", NOW)).toBe("3 Sept 2026, 08:14");
});
