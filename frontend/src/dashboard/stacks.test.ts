import { expect, test } from "vitest";
import type { RequestRow, TonnesView } from "../contract/api.schemas.ts";
import { marks } from "./axis.ts";
import { monthName, monthWord } from "./months.ts";
import { placed } from "./requests.ts";
import { occurring, stacksOf } from "./stacks.ts";

const SAID: TonnesView = {
  at: "2026-11-24T05:42:00Z",
  months: ["2026-10-01", "2026-11-01"],
  rows: [
    { month: "2026-10-01", material: "gravel", direction: "out", net_kg: 1000 },
    { month: "2026-10-01", material: "sand", direction: "out", net_kg: 2000 },
    { month: "2026-10-01", material: "soil", direction: "in", net_kg: 4000 },
  ],
};

test("materials of one texture are one part, and a month without loads is there", () => {
  const [october, november] = stacksOf(SAID, "all");

  expect(october?.total).toBe(7000);
  expect(october?.parts.sora).toBe(3000);
  expect(november?.total).toBe(0);
});

test("a direction leaves the other out, and its material's word with it", () => {
  const stacks = stacksOf(SAID, "in");

  expect(stacks[0]?.total).toBe(4000);
  expect(occurring(stacks).map(([texture]) => texture)).toEqual(["maa"]);
});

test("an axis begins at zero and ends where the largest fits", () => {
  expect(marks(15_200)).toEqual([0, 4000, 8000, 12_000, 16_000]);
  expect(marks(18)).toEqual([0, 5, 10, 15, 20]);
  expect(marks(0)).toEqual([0, 1]);
});

test("months are named by what there is room for", () => {
  expect(monthWord("2026-11-01", false)).toBe("marras");
  expect(monthWord("2026-11-01", true)).toBe("M");
  expect(monthName("2026-11-01")).toBe("marraskuu 2026");
});

test("flags that would lie over each other go to another level, and late ones stand today", () => {
  const days = ["2026-11-20", "2026-12-02", "2026-12-05", "2026-12-16", "2026-12-23"];
  const rows = days.map((due_on) => ({
    due_on,
    items: [{ kind: "erase" }],
    number: "P-2026-0031",
  }));

  const flags = placed(rows as unknown as RequestRow[], "2026-11-24", {
    from: 10,
    to: 330,
    end: 350,
    levels: 2,
  });

  expect(flags.map(({ left, level, isFar }) => [left, level, isFar])).toEqual([
    [-4, 0, false],
    [8, 0, false],
    [11, 1, false],
    [22, 0, false],
    [29, 1, true],
  ]);
  expect(flags[0]?.x).toBe(10);
});
