import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { LoadRow } from "../../contract/api.schemas.ts";
import { show } from "../../testing.tsx";
import { Queue } from "./Queue.tsx";

const LOAD = {
  id: "l1",
  plate: "DEM-508",
  product_name: "Murske 0/32",
  customer_name: "Satu Tarina",
  order_number: "T-2026-0041",
  site_code: "TM-0417",
} as LoadRow;

test("a load without a site is told apart by its order, never by a person", () => {
  const other = { ...LOAD, id: "l2", site_code: null };
  show(<Queue visits={[]} loads={[LOAD, other]} truck={null} onChoose={vi.fn<() => void>()} />);

  expect(screen.getByRole("button", { name: /Murske 0.32 · TM-0417$/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /Murske 0.32 · T-2026-0041$/ })).toBeTruthy();
  expect(screen.queryByText(/Tarina/)).toBeNull();
});
