import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Trail } from "../contract/api.schemas.ts";
import { keepToken } from "../http/token.ts";
import { answer, showAt } from "../testing.tsx";
import { ChainPanel } from "./ChainPanel.tsx";

const TRAIL = {
  orders: [{ id: "o1", number: "T-2026-0001" }],
  loads: [{ id: "k1", number: "K-2026-000001" }],
  tickets: [
    { id: "t1", number: "V1-26-000001", net_kg: 20_000 },
    { id: "t2", number: "V1-26-000002", net_kg: 22_000 },
  ],
  invoices: [],
  payments: [],
} as unknown as Trail;

function open(permissions: string[], here: string): void {
  keepToken({ access_token: "a", expires_in: 600, token_type: "Bearer" } as never);
  answer("GET", "me", 200, { name: "Essi Esimerkki", permissions });
  showAt("/", "/", () => <ChainPanel trail={TRAIL} here={here} />);
}

test("each record is a way to its screen, but for the one that is open", async () => {
  open(["orders:read", "transport:read", "tickets:read"], "t2");

  const links = await screen.findAllByRole("link");
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    "/orders/o1",
    "/transports/k1",
    "/tickets/t1",
  ]);
  expect(screen.getByText("olet tässä").textContent).toContain("V1-26-000002");
});

test("what the reader may not open is a number only", async () => {
  open(["orders:read"], "o9");

  const list = await screen.findByRole("list");
  expect(await within(list).findAllByRole("link")).toHaveLength(1);
  expect(list.textContent).toContain("K-2026-000001");
  expect(list.textContent).toContain("V1-26-000001");
});
