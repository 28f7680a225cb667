import { beforeEach, expect, test } from "vitest";
import { speak } from "../../format/language.ts";
import { centsFrom } from "./MoneyField.tsx";

beforeEach(() => speak("fi"));

test.each([
  ["3 581,21", 358_121],
  ["3581.2", 358_120],
  ["12", 1200],
  ["0,05", 5],
  ["12,345", null],
  ["-5", null],
  ["paljon", null],
])("%s is so many cents", (typed, cents) => {
  expect(centsFrom(typed)).toBe(cents);
});
