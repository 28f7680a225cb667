import { expect, test } from "vitest";
import { ENTRIES, OWED, VOUCHER, entry } from "./example.ts";
import { eventsOf, freedBy, holdKey } from "./whatIf.ts";

test("each event that frees something is offered once", () => {
  expect(eventsOf(ENTRIES)).toEqual([OWED]);
});

test("a paid invoice frees what nothing else keeps, and the rest goes when the law lets it", () => {
  const { gone, kept } = freedBy(ENTRIES, new Set([holdKey(OWED)]));

  expect(gone.map((one) => one.record_class)).toEqual(["phones"]);
  expect(kept.map(({ entry: one, until }) => [one.record_class, until])).toEqual([
    ["parties", "2032-12-31"],
  ]);
});

test("what another open invoice holds has no day", () => {
  const other = { ...OWED, blocker: "20261043" };
  const entries = [entry("phones", ["number"], [OWED, other, VOUCHER])];

  const { gone, kept } = freedBy(entries, new Set([holdKey(OWED)]));

  expect(gone).toEqual([]);
  expect(kept[0]?.until).toBeNull();
});
