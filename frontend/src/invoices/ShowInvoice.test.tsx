import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { InvoiceView } from "../contract/api.schemas.ts";
import { dropToken, keepToken } from "../http/token.ts";
import { answer, sent, showAt } from "../testing.tsx";
import { DRAFT, POSTED, TRAIL } from "./sample.ts";
import { ShowInvoice } from "./ShowInvoice.tsx";

const BILLING = ["invoices:read", "invoicing:read", "invoices:write", "payments:write"];
const RIGHTS = [...BILLING, "orders:read", "tickets:read"];

beforeEach(() => {
  keepToken({ access_token: "t", expires_in: 300 });
  answer("GET", "me", 200, { permissions: RIGHTS });
});

afterEach(dropToken);

/** Show an invoice, and what it will be when it is asked for the next time. */
function open(invoice: InvoiceView, next: InvoiceView = invoice): void {
  answer("GET", `invoices/${invoice.id}`, 200, invoice);
  answer("GET", `invoices/${invoice.id}`, 200, next);
  answer("GET", `invoices/${invoice.id}/trail`, 200, { ...TRAIL, invoices: [invoice] });
  showAt("/invoices/$invoiceId", `/invoices/${invoice.id}`, () => <ShowInvoice />);
}

test("a posted invoice shows its chain and has no way to change it", async () => {
  open(POSTED);

  expect(await screen.findByRole("heading", { name: "Lasku 20261067" })).toBeTruthy();
  expect(screen.getByText("Lukittu")).toBeTruthy();
  expect(screen.getByText("V1-26-004274", { selector: ".loads .mono" })).toBeTruthy();
  const chain = await screen.findByRole("region", { name: "Ketju" });
  expect(within(chain).getByRole("link", { name: "T-2026-0831" })).toBeTruthy();
  expect(within(chain).getByText("Suoritus odottaa")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Poista rivi|Muuta luonnosta/ })).toBeNull();
});

test("a price says which rule won, and why the others lost", async () => {
  open(POSTED);

  fireEvent.click(await screen.findByRole("button", { name: /Miksi hinta on 12,35/ }));

  const why = await screen.findByRole("dialog");
  expect(why.textContent).toMatch(/asiakkaan hinta tälle työmaalle12,35/);
  expect(why.textContent).toMatch(/listahintatarkempi hinta voitti13,60/);
  expect(why.textContent).toMatch(/ei ollut enää voimassa12,90/);
});

test("a draft is posted as it was seen", async () => {
  const posted = { ...POSTED, id: "i2" };
  answer("POST", "invoices/i2/posting", 200, posted);
  open(DRAFT, posted);

  fireEvent.click(await screen.findByRole("button", { name: /Kirjaa 813,09/ }));

  expect(await screen.findByRole("heading", { name: "Lasku 20261067" })).toBeTruthy();
  const posting = sent.find(({ path }) => path === "invoices/i2/posting");
  expect(posting?.headers.get("If-Match")).toBe('"5"');
  expect(posting?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
});

test("a draft that changed meanwhile is not posted, but shown anew", async () => {
  const title = "Muuttui välissä.";
  answer("POST", "invoices/i2/posting", 412, { type: "/problems/version-conflict", title });
  open(DRAFT, { ...DRAFT, version: 6, total_cents: 10_000 });

  fireEvent.click(await screen.findByRole("button", { name: /Kirjaa 813,09/ }));

  expect(await screen.findByText(title)).toBeTruthy();
  expect(await screen.findByRole("button", { name: /Kirjaa 100,00/ })).toBeTruthy();
});

test("a new reference of a draft is sent with its source, an old one not at all", async () => {
  answer("PATCH", "invoices/i2", 200, { ...DRAFT, term_days: 21 });
  open(DRAFT);
  fireEvent.click(await screen.findByRole("button", { name: "Muuta luonnosta" }));
  const dialog = await screen.findByRole("dialog");

  fireEvent.change(within(dialog).getByLabelText(/Maksuehto/), { target: { value: "21" } });
  expect(within(dialog).queryByText("Keneltä tieto tuli?")).toBeNull();
  fireEvent.click(within(dialog).getByRole("button", { name: "Tallenna luonnos" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(sent.find(({ method }) => method === "PATCH")?.body).toEqual({ term_days: 21 });
});

test("a reference that is wrong is told at its field, and the typing stays", async () => {
  const detail = "Viitenumero ei täsmää. Tarkista numerot.";
  answer("POST", "payments", 422, {
    type: "/problems/wrong-reference",
    title: detail,
    errors: [{ pointer: "/reference", detail }],
  });
  open(POSTED);
  fireEvent.click(await screen.findByRole("button", { name: "Kirjaa suoritus" }));
  const dialog = await screen.findByRole("dialog");
  const field = within(dialog).getByLabelText("Viitenumero", { exact: false });
  expect((field as HTMLInputElement).value).toBe("2026\u00a010670");

  fireEvent.change(field, { target: { value: "2026 10671" } });
  fireEvent.click(within(dialog).getByRole("button", { name: "Kirjaa suoritus" }));

  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(within(dialog).getAllByText(detail).length).toBeGreaterThan(0);
  expect((field as HTMLInputElement).value).toBe("2026 10671");
  const said = sent.find(({ path }) => path === "payments")?.body;
  expect(said).toMatchObject({ reference: "2026 10671", total_cents: 81_309 });
});
