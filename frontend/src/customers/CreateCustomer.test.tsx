import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, sent, showAt } from "../testing.tsx";
import { CreateCustomer } from "./CreateCustomer.tsx";

const KNOWN = {
  id: "c1",
  number: "10001",
  name: "Malli Oy",
  business_id: "0000027-0",
  addresses: [],
};
const ALIKE = {
  type: "/problems/possible-duplicate",
  title: "Asiakas voi olla jo rekisterissä.",
  candidates: [{ id: "c1", matched_on: ["business_id", "name"], score: 100 }],
};

test("a customer like no other is taken up at once", async () => {
  answer("POST", "customers", 201, { id: "c2" });
  await fillIn();

  expect(await screen.findByText("/customers/c2")).toBeTruthy();
  expect(created()).toMatchObject({ name: "Malli Oy", business_id: "0000027-0" });
});

test("one that may be known is not taken up before a person has decided", async () => {
  answer("POST", "customers", 409, ALIKE);
  answer("GET", "customers/c1", 200, KNOWN);
  await fillIn();

  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("Y-tunnus täsmää");
  expect(dialog.textContent).toContain("Nimi täsmää");
  press(/Käytä tätä/);

  expect(await screen.findByText("/customers/c1")).toBeTruthy();
});

test("a new one all the same keeps the reason", async () => {
  answer("POST", "customers", 409, ALIKE);
  answer("POST", "customers", 201, { id: "c2" });
  answer("GET", "customers/c1", 200, KNOWN);
  await fillIn();

  await screen.findByRole("alertdialog");
  press("Luo silti uusi");
  fireEvent.change(screen.getByLabelText("Miksi uusi tarvitaan"), {
    target: { value: "oma laskutus" },
  });
  press("Luo silti uusi");

  expect(await screen.findByText("/customers/c2")).toBeTruthy();
  expect(sent.findLast(({ path }) => path === "customers")?.body).toMatchObject({
    confirm_not_duplicate_of: ["c1"],
    not_duplicate_because: "oma laskutus",
  });
});

async function fillIn(): Promise<void> {
  showAt("/customers/new", "/customers/new", CreateCustomer);
  const name = await screen.findByLabelText("Virallinen nimi");
  fireEvent.change(name, { target: { value: "Malli Oy" } });
  const number = screen.getByLabelText(/^Y-tunnus/);
  fireEvent.change(number, { target: { value: "0000027-0" } });
  const source = document.querySelector<HTMLSelectElement>("select[name='source/kind']");
  if (source) fireEvent.change(source, { target: { value: "customer_phone" } });
  press(/Tallenna asiakas/);
}

function created(): unknown {
  return sent.find(({ path }) => path === "customers")?.body;
}

function press(name: RegExp | string): void {
  fireEvent.click(screen.getByRole("button", { name }));
}
