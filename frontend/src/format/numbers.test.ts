import { beforeEach, expect, test } from "vitest";
import { kilograms, tonnes } from "./kilograms.ts";
import { speak } from "./language.ts";
import { money, unitPrice } from "./money.ts";
import { decimal } from "./numbers.ts";

const NB = "\u00a0";

beforeEach(() => speak("fi"));

test("numbers are grouped by no-break spaces and take a comma", () => {
  expect(decimal("1626.5", 2)).toBe(`1${NB}626,50`);
  expect(decimal(1234567, 0)).toBe(`1${NB}234${NB}567`);
});

test("a minus is a real minus, and nothing is never negative", () => {
  expect(decimal(-2.36, 2)).toBe("\u22122,36");
  expect(decimal("-0.00", 2)).toBe("0,00");
});

test("masses are kilograms at the scale and tonnes in orders", () => {
  expect(kilograms(26_340)).toBe(`26${NB}340${NB}kg`);
  expect(tonnes(26_340)).toBe(`26,34${NB}t`);
  expect(tonnes(-100)).toBe(`\u22120,10${NB}t`);
});

test("a kilogram more than two decimals hold is not hidden", () => {
  expect(tonnes(26_345)).toBe(`26,345${NB}t`);
});

test("money stands behind the figure in Finnish and before it in English", () => {
  expect(money(358_121)).toBe(`3${NB}581,21${NB}€`);
  expect(money(-5)).toBe(`\u22120,05${NB}€`);
  expect(unitPrice("12.35", "t")).toBe(`12,35${NB}€/t`);

  speak("en");

  expect(money(358_121)).toBe("€3,581.21");
  expect(money(-5)).toBe("\u2212€0.05");
});
