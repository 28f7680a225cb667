import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { BillingView, CustomerView } from "../contract/api.schemas.ts";
import { answer, sent, show } from "../testing.tsx";
import { ChangeBilling } from "./ChangeBilling.tsx";

const BILLING: BillingView = {
  payer_id: "c9",
  delivery: "post",
  collective: "each",
  payment_term_days: 14,
  e_invoice_address: null,
  e_invoice_operator: null,
  reference: null,
};
const CUSTOMER = { id: "c1", party_id: "y1", version: 3, billing: [BILLING] } as CustomerView;
const FASTER = { type: "/problems/version-conflict", title: "Muuttui." };

test("billing goes whole, and who pays stays", async () => {
  const onClose = open();
  answer("PUT", "customers/c1/billing", 200, CUSTOMER);
  answer("GET", "customers/c1", 200, CUSTOMER);

  say("Maksuehto", "30");
  save();

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent.find(({ method }) => method === "PUT")?.body).toEqual({
    ...BILLING,
    payment_term_days: 30,
    source: { kind: "customer_phone" },
  });
});

test("a choice about one field takes up what others changed in another", async () => {
  const theirs = { ...BILLING, payment_term_days: 21, reference: "TM-9" };
  const onClose = open();
  answer("PUT", "customers/c1/billing", 412, FASTER);
  answer("PUT", "customers/c1/billing", 200, CUSTOMER);
  answer("GET", "customers/c1", 200, { ...CUSTOMER, version: 4, billing: [theirs] });
  answer("GET", "parties/y1/provenance", 200, { items: [], next_cursor: null });

  say("Maksuehto", "7");
  save();
  const asked = await screen.findByRole("alertdialog");
  expect(asked.querySelectorAll("tbody tr")).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "Tallenna valinnat" }));

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const second = sent.findLast(({ method }) => method === "PUT");
  expect(second?.headers.get("If-Match")).toBe('"4"');
  expect(second?.body).toMatchObject({ payment_term_days: 7, reference: "TM-9" });
});

function open() {
  const onClose = vi.fn<() => void>();
  show(<ChangeBilling customer={CUSTOMER} shown={BILLING} onClose={onClose} />);
  return onClose;
}

function say(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
  const source = document.querySelector<HTMLSelectElement>("select[name='source/kind']");
  if (source) fireEvent.change(source, { target: { value: "customer_phone" } });
}

function save(): void {
  fireEvent.click(screen.getByRole("button", { name: "Tallenna laskutus" }));
}
