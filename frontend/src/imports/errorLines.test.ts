import { expect, test } from "vitest";
import { csvOf } from "./errorLines.ts";

test("errors become lines in the order of the list, and no cell is a formula", () => {
  const error = { field: "name", type: "too-long", detail: 'Liian "pitkä"' } as const;
  const row = { state: "refused", values: {} } as const;
  const text = csvOf([
    { ...row, number: 9, errors: [{ ...error, column: " =HYPERLINK(1)" }] },
    { ...row, number: 2, errors: [{ ...error, column: "Nimi; 2" }] },
  ]);

  const [head, first, second, end] = text.split("\r\n");
  expect(head?.startsWith("\uFEFF")).toBe(true);
  expect(first).toBe('"2";"Nimi; 2";"Liian ""pitkä"""');
  expect(second).toBe(`"9";"' =HYPERLINK(1)";"Liian ""pitkä"""`);
  expect(end).toBe("");
});
