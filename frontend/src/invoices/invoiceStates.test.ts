import { expect, test } from "vitest";
import { invoiceLook } from "./invoiceStates.ts";

const OPEN = {
  kind: "invoice",
  state: "posted",
  receivable_state: "open",
  open_cents: 358_121,
  due_on: "2026-12-07",
} as const;
const NOTHING = {
  kind: "invoice",
  receivable_state: null,
  open_cents: null,
  due_on: null,
} as const;

test.each([
  [{ ...NOTHING, state: "draft" } as const, "Luonnos"],
  [{ ...NOTHING, state: "discarded" } as const, "Hylätty"],
  [{ ...NOTHING, state: "posted" } as const, "Kirjattu"],
  [{ ...NOTHING, kind: "credit_note", state: "posted" } as const, "Hyvityslasku"],
  [OPEN, "Odottaa maksua"],
  [{ ...OPEN, due_on: "2026-11-23" }, "Erääntynyt"],
  [{ ...OPEN, due_on: "2026-11-23", open_cents: -100 }, "Palautettavaa"],
  [{ ...OPEN, receivable_state: "paid", open_cents: 0 } as const, "Maksettu"],
  [{ ...OPEN, receivable_state: "credited", open_cents: 0 } as const, "Hyvitetty"],
])("an invoice is called what it is", (invoice, word) => {
  expect(invoiceLook(invoice, "2026-11-24").word()).toBe(word);
});
