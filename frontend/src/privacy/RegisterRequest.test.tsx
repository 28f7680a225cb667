import { act, fireEvent, screen, waitFor } from "@testing-library/react";
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

  const field = await screen.findByRole("combobox", { name: /Asiakas tai yritys/ });
  act(() => field.focus());
  fireEvent.change(field, { target: { value: "malli" } });
  fireEvent.click(await screen.findByRole("option", { name: /Mallirakennus/ }));
  await choose(/Henkilö/, "Maija Mallikas");
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

  fireEvent.click(await screen.findByRole("button", { name: "Ei rekisterissä" }));
  fireEvent.change(screen.getByLabelText("Nimi, jota pyynnössä käytetään"), {
    target: { value: "Tuntematon Testinen" },
  });
  await fillTheRest();

  await screen.findByText("/privacy/requests/r1");
  expect(registered()).toMatchObject({ party_id: null, name: "Tuntematon Testinen" });
});

function open(): void {
  showAt("/privacy/requests/new", "/privacy/requests/new", RegisterRequest);
}

async function fillTheRest(): Promise<void> {
  fireEvent.click(screen.getByRole("checkbox", { name: "Poisto" }));
  fireEvent.change(screen.getByLabelText("Saapui"), { target: { value: "16.11.2026" } });
  fireEvent.blur(screen.getByLabelText("Saapui"));
  fireEvent.click(screen.getByRole("button", { name: /^Kirjaa pyyntö/ }));
}

async function choose(label: RegExp, option: string): Promise<void> {
  const key = await screen.findByRole("button", { name: label });
  fireEvent.keyDown(key, { key: "Enter" });
  fireEvent.keyUp(key, { key: "Enter" });
  const line = await screen.findByRole("option", { name: option });
  fireEvent.click(line);
  await waitFor(() => expect(screen.queryByRole("option")).toBeNull());
}

function registered(): unknown {
  return sent.find(({ method, path }) => method === "POST" && path === "data-subject-requests")
    ?.body;
}
