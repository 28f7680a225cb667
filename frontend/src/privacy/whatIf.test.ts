import { expect, test } from "vitest";
import { ENTRIES, OWED, entry } from "./example.ts";
import { eventsOf, happening, holdKey } from "./whatIf.ts";

test("each event that frees something is offered once, and no other", () => {
  const claim = { ...OWED, ends_earlier_if: "delivery-invoiced" as const, blocker: "V1" };
  const own = { ...OWED, ends_earlier_if: "request-closed" as const, blocker: "P-1" };

  expect(eventsOf([...ENTRIES, entry("parties", ["name"], [OWED, claim, own])])).toEqual([
    OWED,
  ]);
});

test("what is asked names the event and its day", () => {
  const days = new Map([
    [holdKey(OWED), "2026-11-30"],
    ["another", "2026-12-01"],
  ]);

  expect(happening([OWED], days)).toEqual([
    { ending: "invoice-paid", blocker: "20261042", on: "2026-11-30" },
  ]);
});
