import { expect, test } from "vitest";
import type { DiskReportView } from "../contract/api.schemas.ts";
import { diskFact } from "./diskFact.ts";

const DRILL: DiskReportView = {
  id: "d1",
  kind: "drill",
  begun_at: "2026-11-20T08:00:00Z",
  ended_at: "2026-11-20T08:01:00Z",
  is_clean: true,
  places: ["rows", "bytes", "dump"],
  left: [],
  persons: 2,
  markers: 12,
};

test("the last drill is told, and when the disk was cleaned", () => {
  const cleaning = { ...DRILL, kind: "cleaning" as const, ended_at: "2026-11-23T01:40:00Z" };
  const failed = { ...DRILL, is_clean: false, left: ["phones.number"] };

  expect(diskFact([cleaning, DRILL])).toMatchObject({
    figure: "kukaan ei palannut",
    note: "koe 20.11.2026, levy puhdistettu 23.11.2026",
  });
  expect(diskFact([failed, DRILL]).figure).toBe("jäänteitä: phones.number");
  expect(diskFact([]).figure).toBe("ei vielä tehty");
});
