import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { answer, sent, showAt } from "../testing.tsx";
import { REQUEST } from "./example.ts";
import { RegisterRequest } from "./RegisterRequest.tsx";

const FIRM = {
  id: "c1",
  party_id: "firm",
  number: "10042",
  name: "Mallirakennus Oy",
  form: "organisation",
  kind: "company",
  addresses: [],
  contacts: [
    { id: "k1", person_id: "maija", name: "Maija Mallikas" },
    { id: "k2", person_id: "kalle", name: "Kalle Kokeilu" },
  ],
};

test("of a company one says which person asks", async () => {
  answer("POST", "customers/search", 200, { items: [{ ...FIRM, town: "Mallila" }] });
  answer("GET", "customers/c1", 200, FIRM);
  answer("POST", "data-subject-requests", 201, REQUEST);
  open();

  const field = await screen.findByLabelText("Kuka pyytää");
  fireEvent.change(field, { target: { value: "mall" } });
  await screen.findByRole("radio", { name: /^Maija Mallikas/ });
  await waitFor(() => {
    fireEvent.keyDown(field, { key: "1" });
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /^Maija/ }).checked).toBe(true);
  });
  fireEvent.keyDown(document.getElementById("dsr-kinds") ?? field, { key: "p" });
  await fillTheRest();

  await waitFor(() => expect(registered()).toBeDefined());
  expect(registered()).toEqual({
    items: [{ kind: "erase" }],
    channel: "letter",
    received_on: "2026-11-16",
    party_id: "maija",
    name: null,
    language: "fi",
    note: null,
    identity: null,
    archive_label: null,
    signature_checked: false,
  });
});

test("somebody the register does not know is taken up by name", async () => {
  answer("POST", "data-subject-requests", 201, REQUEST);
  open();

  answer("POST", "customers/search", 200, { items: [] });
  fireEvent.change(await screen.findByLabelText("Kuka pyytää"), {
    target: { value: "Tuntematon Testinen" },
  });
  fireEvent.click(await screen.findByRole("radio", { name: /^Ei rekisterissä/ }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Poisto" }));
  fireEvent.click(screen.getByRole("checkbox", { name: "Oikaisu" }));
  fireEvent.click(screen.getByRole("checkbox", { name: /^Tietoja ei saa käyttää/ }));
  await fillTheRest();

  await screen.findByText("/privacy/requests/r1");
  expect(registered()).toMatchObject({
    items: [{ kind: "erase" }, { kind: "rectify", restrict_meanwhile: true }],
    party_id: null,
    name: "Tuntematon Testinen",
  });
});

function open(): void {
  showAt("/privacy/requests/new", "/privacy/requests/new", RegisterRequest);
}

async function fillTheRest(): Promise<void> {
  fireEvent.change(screen.getByLabelText("Saapui"), { target: { value: "16.11.2026" } });
  fireEvent.blur(screen.getByLabelText("Saapui"));
  fireEvent.click(screen.getByRole("button", { name: /^Kirjaa pyyntö/ }));
}

function registered(): unknown {
  return sent.find(({ method, path }) => method === "POST" && path === "data-subject-requests")
    ?.body;
}
