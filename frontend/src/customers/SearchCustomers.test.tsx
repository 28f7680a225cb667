import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, sent, showAt } from "../testing.tsx";
import { SearchCustomers } from "./SearchCustomers.tsx";

const FOUND = [
  { id: "c1", number: "10001", name: "Mallirakennus Oy", form: "organisation" },
  { id: "c2", number: "10011", name: "Mallilan Urheilijat ry", form: "organisation" },
];

function Search() {
  return <SearchCustomers onClose={() => undefined} />;
}

test("Enter pressed before the answer opens its first hit", async () => {
  answer("POST", "customers/search", 200, { items: FOUND });
  showAt("/", "/", Search);

  const line = await screen.findByRole("combobox");
  fireEvent.change(line, { target: { value: "mal" } });
  fireEvent.keyDown(line, { key: "Enter" });

  expect(await screen.findByText("/customers/c1")).toBeTruthy();
});

test("an arrow moves the cursor while the focus stays in the line", async () => {
  answer("POST", "customers/search", 200, { items: FOUND });
  showAt("/", "/", Search);

  const line = await screen.findByRole("combobox");
  fireEvent.change(line, { target: { value: "mal" } });
  await screen.findByText("Mallilan Urheilijat ry");
  fireEvent.keyDown(line, { key: "ArrowDown" });

  expect(screen.getByRole("option", { selected: true }).textContent).toContain("Urheilijat");
  fireEvent.keyDown(line, { key: "Enter" });
  expect(await screen.findByText("/customers/c2")).toBeTruthy();
});

test("what is typed goes in the body and never into an address", async () => {
  answer("POST", "customers/search", 200, { items: [] });
  showAt("/", "/", Search);

  fireEvent.change(await screen.findByRole("combobox"), { target: { value: "Rantala" } });
  await screen.findByText(/Ei osumia/);

  expect(sent.map((one) => one.path)).toEqual(["customers/search"]);
  expect(sent[0]?.body).toMatchObject({ text: "Rantala" });
});
