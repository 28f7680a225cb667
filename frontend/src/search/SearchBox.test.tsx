import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropToken, keepToken } from "../http/token.ts";
import { answer, sent, showAt } from "../testing.tsx";
import { SearchBox } from "./SearchBox.tsx";

const FOUND = [
  {
    id: "c1",
    number: "10001",
    name: "Mallirakennus Oy",
    form: "organisation",
    matched: "organisations.name",
  },
  {
    id: "c2",
    number: "10011",
    name: "Mallilan Urheilijat ry",
    form: "organisation",
    matched: "organisations.name",
  },
];
const ORDER = { id: "o1", number: "T-2026-0831", customer_name: "Mallirakennus Oy" };
const INVOICE = { id: "i1", number: "20260831", kind: "invoice", total_cents: 1000 };
const NOTHING = { items: [] };
const DESK = [
  "customers:read",
  "orders:read",
  "tickets:read",
  "transport:read",
  "invoices:read",
];

beforeEach(() => {
  keepToken({ access_token: "t", expires_in: 300 });
});
afterEach(dropToken);

async function open(permissions: string[] = DESK): Promise<HTMLElement> {
  answer("GET", "me", 200, { roles: ["order-desk"], permissions });
  for (const path of ["vehicles", "loads", "weigh-tickets"]) {
    answer("POST", `${path}/search`, 200, NOTHING);
  }
  answer("POST", "orders/search", 200, { items: [ORDER] });
  answer("POST", "invoices/search", 200, { items: [INVOICE] });
  showAt("/", "/", () => <SearchBox onClose={() => undefined} />);
  return screen.findByRole("combobox");
}

function type(line: HTMLElement, value: string): void {
  fireEvent.change(line, { target: { value } });
}

function asked(): string[] {
  return sent.map((one) => one.path).filter((path) => path.endsWith("/search"));
}

test("Enter pressed before the answer opens its first hit", async () => {
  answer("POST", "customers/search", 200, { items: FOUND });
  const line = await open();
  type(line, "mal");
  fireEvent.keyDown(line, { key: "Enter" });

  expect(await screen.findByText("/customers/c1")).toBeTruthy();
});

test("an arrow moves the cursor while the focus stays in the line", async () => {
  answer("POST", "customers/search", 200, { items: FOUND });
  const line = await open();
  type(line, "mal");
  await screen.findByText("Mallilan Urheilijat ry");
  fireEvent.keyDown(line, { key: "ArrowDown" });

  expect(screen.getByRole("option", { selected: true }).textContent).toContain("Urheilijat");
  fireEvent.keyDown(line, { key: "Enter" });
  expect(await screen.findByText("/customers/c2")).toBeTruthy();
});

test("what is typed goes in the body and never into an address", async () => {
  answer("POST", "customers/search", 200, NOTHING);
  type(await open(), "Rantala");
  await screen.findByText(/Ei osumia/);

  expect(asked()).toEqual(["customers/search"]);
  const search = sent.find(({ path }) => path === "customers/search");
  expect(search?.body).toMatchObject({ text: "Rantala" });
  expect(search?.headers.get("Purpose")).toBe("order-handling");
});

test("digits find records of every kind, in groups; a kind without hits has none", async () => {
  answer("POST", "customers/search", 200, { items: FOUND.slice(0, 1) });
  const line = await open();
  type(line, "0831");
  await screen.findByText("T-2026-0831");

  const groups = screen.getAllByRole("group").map((group) => group.getAttribute("aria-label"));
  expect(groups).toEqual(["Asiakkaat", "Tilaukset", "Laskut"]);
  fireEvent.keyDown(line, { key: "ArrowDown" });
  const orders = screen.getByRole("group", { name: "Tilaukset" });
  expect(within(orders).getByRole("option", { selected: true })).toBeTruthy();
  fireEvent.keyDown(line, { key: "ArrowDown" });
  fireEvent.keyDown(line, { key: "Enter" });
  expect(await screen.findByText("/invoices/i1")).toBeTruthy();
});

test("what has the form of a number stands before the customers", async () => {
  answer("POST", "customers/search", 200, { items: FOUND });
  const line = await open();
  type(line, "T-2026-08");
  fireEvent.keyDown(line, { key: "Enter" });

  expect(await screen.findByText("/orders/o1")).toBeTruthy();
});

test("nothing is asked that the reader may not read", async () => {
  answer("POST", "customers/search", 200, NOTHING);
  type(await open(["customers:read", "orders:read"]), "0831");
  await screen.findByText("T-2026-0831");

  expect(asked().toSorted()).toEqual(["customers/search", "orders/search"]);
});

test("a kind that fails hides none of the others", async () => {
  answer("POST", "customers/search", 500, { type: "/problems/broken", title: "Jokin petti." });
  type(await open(), "0831");

  expect(await screen.findByText("T-2026-0831")).toBeTruthy();
});
