import { expect, test } from "vitest";
import { ENTRIES, GRAPH } from "./example.ts";
import { reasonsOf, stepsTo } from "./graph.ts";

test("an entry's chain begins with the person and ends with what was paid", () => {
  const [, phones] = ENTRIES;
  const reasons = phones ? reasonsOf(GRAPH, phones) : [];

  expect(reasons.map(({ key }) => key)).toEqual(["open-invoice"]);
  expect(
    stepsTo(GRAPH, reasons).map((step) => [step.recordClass, step.records.length]),
  ).toEqual([
    ["parties", 1],
    ["orders", 1],
    ["weigh_tickets", 2],
    ["invoices", 1],
    ["payments", 1],
  ]);
});

test("what no reason keeps has no chain", () => {
  const [emails] = ENTRIES;

  expect(emails && reasonsOf(GRAPH, emails)).toEqual([]);
  expect(stepsTo(GRAPH, [])).toEqual([]);
});
