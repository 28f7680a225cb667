import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropToken, keepToken } from "../http/token.ts";
import { answer, sent, showAt } from "../testing.tsx";
import { ShowProduct } from "./ShowProduct.tsx";

const PRODUCT = {
  id: "p1",
  code: "M032",
  name: "Murske 0/32",
  material: "crushed_rock",
  direction: "out",
  unit: "tonne",
  vat_class: "standard",
  vat_percent: "25.5",
  waste_code: null,
  retired_on: null,
};
const PRICE = {
  id: "h1",
  version: 4,
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
  answer("GET", "me", 200, { permissions: ["products:read", "products:write"] });
  answer("GET", "products/p1", 200, PRODUCT);
});

afterEach(dropToken);

test("a price with a comma goes to the register as an exact decimal", async () => {
  answer("GET", "prices", 200, { items: [], next_cursor: null });
  answer("GET", "prices", 200, { items: [PRICE], next_cursor: null });
  answer("POST", "prices", 201, PRICE);
  await openNewPrice();

  type(/Hinta ilman alv:tä/, "12,35");
  type(/Voimassa alkaen/, "1.12.2027");
  save();

  expect(await screen.findByText(/12,35/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const added = sent.find(({ method, path }) => method === "POST" && path === "prices");
  expect(added?.body).toEqual({
    product_id: "p1",
    unit: "tonne",
    unit_price: "12.35",
    valid_from: "2027-12-01",
  });
  expect(added?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
});

test("a refusal points at its field, in the API's own words", async () => {
  answer("GET", "prices", 200, { items: [PRICE], next_cursor: null });
  answer("POST", "prices", 409, {
    type: "/problems/price-exists",
    title: "Siitä päivästä on jo hinta.",
    pointer: "/valid_from",
  });
  await openNewPrice();

  type(/Hinta ilman alv:tä/, "13.10");
  save();

  expect((await screen.findByRole("alert")).textContent).toContain("on jo hinta");
  const field = screen.getByLabelText(/Voimassa alkaen/);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(sent.at(-1)?.body).toMatchObject({ unit_price: "13.10", valid_from: null });
});

test("what is no price is said before anything is sent", async () => {
  answer("GET", "prices", 200, { items: [], next_cursor: null });
  await openNewPrice();

  type(/Hinta ilman alv:tä/, "12,345678");
  save();

  expect(screen.getByRole("alert").textContent).toContain("enintään viisi");
  expect(sent.some(({ method }) => method === "POST")).toBe(false);
});

test("a price is ended against the version on show", async () => {
  answer("GET", "prices", 200, { items: [PRICE], next_cursor: null });
  answer("PATCH", "prices/h1", 200, { ...PRICE, valid_to: "2027-12-31" });
  open();

  fireEvent.click(await screen.findByRole("button", { name: /Päätä hinta 12,35/ }));
  type("Viimeinen päivä", "31.12.2027");
  const dialog = within(screen.getByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: "Päätä" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  const ended = sent.find(({ method }) => method === "PATCH");
  expect(ended?.body).toEqual({ valid_to: "2027-12-31" });
  expect(ended?.headers.get("If-Match")).toBe('"4"');
});

function open(): void {
  showAt("/admin/prices/$productId", "/admin/prices/p1", ShowProduct);
}

async function openNewPrice(): Promise<void> {
  open();
  fireEvent.click(await screen.findByRole("button", { name: "Uusi hinta" }));
}

function type(label: RegExp | string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
  fireEvent.blur(screen.getByLabelText(label));
}

function save(): void {
  fireEvent.click(screen.getByRole("button", { name: "Tallenna hinta" }));
}
