import { screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropToken, keepToken } from "../http/token.ts";
import { answer, showAt } from "../testing.tsx";
import { ListProducts } from "./ListProducts.tsx";

const PRODUCT = {
  id: "p1",
  code: "M032",
  name: "Murske 0/32",
  material: "crushed_rock",
  direction: "out",
  unit: "tonne",
  vat_class: "standard",
  vat_percent: "25.5",
  retired_on: null,
};
const PRICE = {
  id: "h1",
  product_id: "p1",
  customer_id: null,
  site_id: null,
  unit: "tonne",
  unit_price: "12.35",
  valid_from: "2026-01-01",
  valid_to: null,
};

beforeEach(() => {
  keepToken({ access_token: "t", expires_in: 300 });
  answer("GET", "me", 200, { permissions: ["products:read"] });
  answer("GET", "products", 200, { items: [PRODUCT], next_cursor: null });
});

afterEach(dropToken);

test("a new register's materials wait for their prices", async () => {
  answer("GET", "prices", 200, { items: [], next_cursor: null });
  open();

  expect(await screen.findByText("Anna hinnat, niin tilauksia voi ottaa.")).toBeTruthy();
  expect(within(await row()).getByText("Ei hintaa")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Uusi tuote/ })).toBeNull();
});

test("the list price is the one for everybody that began last", async () => {
  const items = [
    { ...PRICE, id: "h4", valid_from: "2999-01-01", unit_price: "99" },
    { ...PRICE, id: "h3", customer_id: "c1", unit_price: "10.10" },
    { ...PRICE, id: "h2", valid_from: "2026-02-01", unit_price: "12.90" },
  ];
  answer("GET", "prices", 200, { items, next_cursor: "next" });
  answer("GET", "prices", 200, { items: [PRICE], next_cursor: null });
  open();

  expect(within(await row()).getByText(/12,90/)).toBeTruthy();
  expect(within(await row()).getByText(/Yleinen alv 25,5/)).toBeTruthy();
});

function open(): void {
  showAt("/admin/prices", "/admin/prices", ListProducts);
}

async function row(): Promise<HTMLElement> {
  await screen.findAllByText(/€|Ei hintaa/);
  return screen.getByRole("row", { name: /M032/ });
}
