import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { answer, sent, showAt } from "../testing.tsx";
import { PlaceOrder } from "./PlaceOrder.tsx";

const CUSTOMER = { id: "c1", number: "10042", name: "Mallirakennus Oy", town: "Mallila" };
const PRODUCT = { id: "p1", code: "M032", name: "Murske 0/32", unit: "tonne" };
const HOURS = { id: "p2", code: "KU", name: "Kuormaus", unit: "hour" };

beforeEach(() => {
  answer("POST", "customers/search", 200, { items: [CUSTOMER] });
  answer("GET", "sites", 200, { items: [], next_cursor: null });
  answer("GET", "products", 200, { items: [PRODUCT, HOURS], next_cursor: null });
  answer("POST", "prices/quote", 200, {
    unit_price: "12.35",
    won: "product_unit_customer",
    lost: [],
  });
});

test("tonnes as typed go to the register as whole kilograms", async () => {
  answer("POST", "orders", 201, { id: "o1", number: "T-2026-0850" });
  showAt("/orders/new", "/orders/new", PlaceOrder);

  await choose(/Asiakas/, "malli", /Mallirakennus Oy/);
  await choose(/Materiaali/, "mur", /Murske/);
  type("Tonnia", "150,5");
  type(/Toimituspäivä/, "24.11.2027");
  fireEvent.click(screen.getByRole("button", { name: /Tallenna tilaus/ }));

  await screen.findByText("/orders/o1");
  const placed = sent.find((one) => one.path === "orders");
  expect(placed?.body).toMatchObject({
    customer_id: "c1",
    deliver_on: "2027-11-24",
    lines: [{ product_id: "p1", ordered_kg: 150_500 }],
    source: { kind: "customer_phone" },
  });
  expect(placed?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
});

test("a number that could be two things is asked about, and nothing is sent", async () => {
  showAt("/orders/new", "/orders/new", PlaceOrder);
  await screen.findByLabelText("Tonnia");

  type("Tonnia", "1.000");
  fireEvent.click(screen.getByRole("button", { name: /Tallenna tilaus/ }));

  expect((await screen.findByRole("alert")).textContent).toContain(
    "Tarkoitatko 1000 vai 1.000",
  );
  expect(sent.some((one) => one.path === "orders")).toBe(false);
});

test("the price shows with the rule that won", async () => {
  showAt("/orders/new", "/orders/new", PlaceOrder);

  await choose(/Asiakas/, "malli", /Mallirakennus Oy/);
  await choose(/Materiaali/, "mur", /Murske/);

  expect((await screen.findByText(/12,35/)).textContent).toContain("€/t");
  expect(screen.getByText(/asiakkaan hinta/)).toBeTruthy();
});

test("lines are added and removed, and each goes in its own unit", async () => {
  answer("POST", "orders", 201, { id: "o1", number: "T-2026-0850" });
  showAt("/orders/new", "/orders/new", PlaceOrder);
  await choose(/Asiakas/, "malli", /Mallirakennus Oy/);
  fireEvent.click(screen.getByRole("button", { name: "Lisää rivi" }));
  fireEvent.click(screen.getByRole("button", { name: "Lisää rivi" }));

  await choose(/Materiaali/, "mur", /Murske/, "Rivi 1");
  type("Tonnia", "150", "Rivi 1");
  fireEvent.click(screen.getByRole("button", { name: "Poista rivi 2" }));
  await choose(/Materiaali/, "kuo", /Kuormaus/, "Rivi 2");
  type("Määrä, h", "2,5", "Rivi 2");
  fireEvent.click(screen.getByRole("button", { name: /Tallenna tilaus/ }));

  await screen.findByText("/orders/o1");
  expect(sent.find((one) => one.path === "orders")?.body).toMatchObject({
    lines: [
      { product_id: "p1", ordered_kg: 150_000 },
      { product_id: "p2", unit: "hour", quantity: "2.5" },
    ],
  });
});

test("the last line cannot be removed", async () => {
  showAt("/orders/new", "/orders/new", PlaceOrder);
  await screen.findByLabelText("Tonnia");

  expect(screen.queryByRole("button", { name: /Poista rivi/ })).toBeNull();
});

function part(line?: string) {
  return line ? within(screen.getByRole("group", { name: line })) : screen;
}

async function choose(label: RegExp, letters: string, name: RegExp, line?: string) {
  const field = await part(line).findByRole("combobox", { name: label });
  act(() => field.focus());
  fireEvent.change(field, { target: { value: letters } });
  fireEvent.click(await screen.findByRole("option", { name }));
  await waitFor(() => expect(screen.queryByRole("option")).toBeNull());
}

function type(label: RegExp | string, text: string, line?: string): void {
  fireEvent.change(part(line).getByLabelText(label), { target: { value: text } });
  fireEvent.blur(part(line).getByLabelText(label));
}
