import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { answer, sent, showAt } from "../testing.tsx";
import { PlanLoad } from "./PlanLoad.tsx";

const TRUCK = { id: "v1", plate: "KVT-330", kind: "truck", owner_name: "Malliketju Oy" };
const CARRIER = { id: "c1", name: "Malliketju Oy", business_id: "0000027-0" };

beforeEach(() => {
  for (const list of ["orders", "drivers"]) {
    answer("GET", list, 200, { items: [], next_cursor: null });
  }
  answer("GET", "carriers", 200, { items: [CARRIER], next_cursor: null });
});

test("a plate nobody knows is added as the last choice and chosen", async () => {
  answer("POST", "vehicles", 201, { ...TRUCK, id: "v2", plate: "KVT-331", owner_name: null });
  const truck = await field(/Auto/);

  type(truck, "kvt331");
  await screen.findByRole("option", { name: "Lisää KVT-331" });
  press(truck, "ArrowDown");
  press(truck, "Enter");

  await waitFor(() => expect(truck.value).toBe("KVT-331"));
  expect(posted("vehicles")).toMatchObject([
    { plate: "KVT-331", kind: "truck", source: { kind: "staff" } },
  ]);
});

test("Enter alone adds nothing, and a plate that is known is not offered anew", async () => {
  const truck = await field(/Auto/);

  type(truck, "KVT-33");
  await screen.findByRole("option", { name: /^KVT-330/ });
  expect(screen.getByRole("option", { name: "Lisää KVT-33" })).toBeTruthy();
  type(truck, "kvt330");
  await waitFor(() => expect(screen.queryByRole("option", { name: /Lisää/ })).toBeNull());
  type(truck, "ABC-999");
  await screen.findByRole("option", { name: "Lisää ABC-999" });
  press(truck, "Enter");

  expect(truck.value).toBe("ABC-999");
  expect(posted("vehicles")).toEqual([]);
});

test("a plate that is not taken as it stands is asked about, at its field", async () => {
  answer("POST", "vehicles", 422, {
    type: "country-missing",
    title: "Kerro maa",
    status: 422,
    pointer: "/country",
  });
  answer("POST", "vehicles", 201, { ...TRUCK, id: "v3", plate: "123ABC", kind: "trailer" });
  const trailer = await field(/Perävaunu/);
  await add(trailer, "1234ABC", "Lisää 1234ABC");

  const dialog = await screen.findByRole("dialog", { name: "Uusi ajoneuvo" });
  expect(within(dialog).getAllByText(/Kerro maa/).length).toBeGreaterThan(1);
  fireEvent.change(within(dialog).getByLabelText(/Rekisteritunnus/), {
    target: { value: "123ABC" },
  });
  choose(dialog, /Maa/, "Viro");
  fireEvent.click(within(dialog).getByRole("button", { name: "Tallenna ajoneuvo" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(trailer.value).toBe("123ABC");
  expect(posted("vehicles")[1]).toMatchObject({ plate: "123ABC", country: "EE" });
});

test("a new carrier and its driver are added without sending the load", async () => {
  answer("POST", "carriers", 201, { id: "c2", name: "Kuvitelma Kuljetus", business_id: "" });
  answer("POST", "drivers", 201, { id: "d1", name: "Malla Kuljettaja", carrier_name: "" });
  const carrier = await field(/Kuljetusliike/);
  await add(carrier, "Kuvitelma Kuljetus", "Lisää kuljetusliike Kuvitelma Kuljetus");
  let dialog = await screen.findByRole("dialog", { name: "Uusi kuljetusliike" });
  fireEvent.change(within(dialog).getByLabelText(/Y-tunnus/), {
    target: { value: "0000035-0" },
  });
  save(dialog, "Tallenna kuljetusliike");
  await waitFor(() => expect(carrier.value).toBe("Kuvitelma Kuljetus"));

  const driver = screen.getByRole<HTMLInputElement>("combobox", { name: /Kuljettaja/ });
  await add(driver, "Malla Kuljettaja", "Lisää kuljettaja Malla Kuljettaja");
  dialog = await screen.findByRole("dialog", { name: "Uusi kuljettaja" });
  save(dialog, "Tallenna kuljettaja");
  await waitFor(() => expect(driver.value).toBe("Malla Kuljettaja"));

  expect(posted("carriers")).toMatchObject([
    { name: "Kuvitelma Kuljetus", business_id: "0000035-0", source: { kind: "staff" } },
  ]);
  expect(posted("drivers")).toMatchObject([
    { given_name: "Malla", family_name: "Kuljettaja", carrier_id: "c2" },
  ]);
  expect(posted("loads")).toEqual([]);
});

test("among more vehicles than a list holds the register looks for the plate", async () => {
  answer("POST", "vehicles/search", 200, { items: [{ ...TRUCK, id: "v9", plate: "TST-999" }] });
  const truck = await field(/Auto/, "next");

  type(truck, "tst");

  expect(await screen.findByRole("option", { name: /TST-999/ })).toBeTruthy();
  expect(posted("vehicles/search").at(-1)).toMatchObject({ text: "tst" });
});

async function field(name: RegExp, next_cursor: string | null = null) {
  answer("GET", "vehicles", 200, { items: [TRUCK], next_cursor });
  showAt("/transports/new", "/transports/new", PlanLoad);
  const found = await screen.findByRole<HTMLInputElement>("combobox", { name });
  await waitFor(() => expect(sent.some((one) => one.path === "carriers")).toBe(true));
  return found;
}

function type(into: HTMLInputElement, text: string): void {
  act(() => into.focus());
  fireEvent.change(into, { target: { value: text } });
}

function press(on: HTMLElement, key: string): void {
  fireEvent.keyDown(on, { key });
  fireEvent.keyUp(on, { key });
}

async function add(into: HTMLInputElement, text: string, word: string): Promise<void> {
  type(into, text);
  fireEvent.click(await screen.findByRole("option", { name: word }));
}

function choose(dialog: HTMLElement, label: RegExp, option: string): void {
  fireEvent.click(within(dialog).getByRole("button", { name: label }));
  fireEvent.click(screen.getByRole("option", { name: option }));
}

function save(dialog: HTMLElement, word: string): void {
  choose(dialog, /Lähde/, "Oma henkilöstö");
  fireEvent.click(within(dialog).getByRole("button", { name: word }));
}

function posted(path: string): unknown[] {
  return sent
    .filter((one) => one.method === "POST" && one.path === path)
    .map(({ body }) => body);
}
