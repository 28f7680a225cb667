import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { PaymentView } from "../../contract/api.schemas.ts";
import { dropToken, keepToken } from "../../http/token.ts";
import { answer, sent, showAt } from "../../testing.tsx";
import { POSTED, TRAIL } from "../sample.ts";
import { ShowPayment } from "./ShowPayment.tsx";

const STRAYED: PaymentView = {
  id: "p1",
  version: 1,
  channel: "bank",
  archive_id: "A-1",
  received_on: "2026-11-16",
  recorded_at: "2026-11-16T08:00:00Z",
  reference: "99900015",
  payer_id: null,
  payer_number: null,
  payer_name: "Maija Maksaja",
  total_cents: 5_000,
  unallocated_cents: 5_000,
  allocations: [],
};
const OPEN = { ...POSTED, receivable_state: "open", open_cents: 4_200 };

beforeEach(() => {
  keepToken({ access_token: "t", expires_in: 300 });
  answer("GET", "me", 200, { permissions: ["payments:read", "invoices:write"] });
});

afterEach(dropToken);

function open(payment: PaymentView): void {
  answer("GET", "payments/p1", 200, payment);
  answer("GET", "payments/p1/trail", 200, TRAIL);
  showAt("/payments/$paymentId", "/payments/p1", () => <ShowPayment />);
}

test("what waits is put on an open invoice, no more than is open on it", async () => {
  answer("GET", "invoices", 200, { items: [OPEN], next: null });
  answer("POST", "payments/p1/allocations", 201, { ...STRAYED, unallocated_cents: 800 });
  open(STRAYED);

  fireEvent.click(await screen.findByRole("button", { name: "Kohdista laskulle" }));
  const field = await screen.findByRole("combobox", { name: /Lasku/ });
  act(() => field.focus());
  fireEvent.click(await screen.findByRole("option", { name: /20261067/ }));
  expect(await screen.findByDisplayValue("42,00")).toBeTruthy();
  const dialog = within(screen.getByRole("dialog"));
  fireEvent.click(dialog.getByRole("button", { name: "Kohdista laskulle" }));

  await waitFor(() => expect(allocated()).toBeDefined());
  expect(allocated()?.body).toEqual({ invoice_id: OPEN.id, cents: 4_200 });
  expect(allocated()?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
});

test("a payment that is wholly allocated offers nothing", async () => {
  open({ ...STRAYED, unallocated_cents: 0 });

  await screen.findByRole("heading", { name: /Suoritus/ });
  expect(screen.queryByRole("button", { name: "Kohdista laskulle" })).toBeNull();
});

function allocated() {
  return sent.find(({ path }) => path === "payments/p1/allocations");
}
