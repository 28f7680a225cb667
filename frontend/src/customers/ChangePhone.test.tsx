import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { CustomerView } from "../contract/api.schemas.ts";
import { answer, sent, show } from "../testing.tsx";
import { ChangePhone } from "./ChangePhone.tsx";

const PHONE = { id: "p1", number: "+358400000012", no_calls: false, no_marketing: false };
const CUSTOMER = { id: "c1", party_id: "y1", version: 3, phones: [PHONE] } as CustomerView;
const FASTER = { type: "/problems/version-conflict", title: "Muuttui." };

test("a correction says on whose word, against the version on show", async () => {
  const onClose = vi.fn<() => void>();
  answer("PATCH", "phones/p1", 200, { id: "y1" });
  answer("GET", "customers/c1", 200, { ...CUSTOMER, version: 4 });
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={onClose} />);

  correct("040 123 4567");

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const [{ body, headers }] = sent as [(typeof sent)[number]];
  expect(body).toEqual({
    number: "040 123 4567",
    no_calls: false,
    no_marketing: false,
    source: { kind: "customer_phone" },
  });
  expect(headers.get("If-Match")).toBe('"3"');
});

test("without a source nothing is sent", () => {
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={() => undefined} />);

  fireEvent.click(screen.getByRole("button", { name: "Tallenna numero" }));

  expect(screen.getByRole("alert").textContent).toContain("Lähde puuttuu");
  expect(sent).toEqual([]);
});

test("when another field was changed meanwhile, the correction goes on by itself", async () => {
  const onClose = vi.fn<() => void>();
  answer("PATCH", "phones/p1", 412, FASTER);
  answer("PATCH", "phones/p1", 200, { id: "y1" });
  answer("GET", "customers/c1", 200, { ...CUSTOMER, version: 4, name: "Uusi nimi Oy" });
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={onClose} />);

  correct("040 123 4567");

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const tries = sent.filter(({ method }) => method === "PATCH");
  expect(tries.map(({ headers }) => headers.get("If-Match"))).toEqual(['"3"', '"4"']);
  expect(tries[1]?.body).toMatchObject({ number: "040 123 4567" });
});

test("when the same field was changed, a person chooses, and nothing typed is lost", async () => {
  const theirs = { ...CUSTOMER, version: 4, phones: [{ ...PHONE, number: "+358409999999" }] };
  answer("PATCH", "phones/p1", 412, FASTER);
  answer("PATCH", "phones/p1", 422, { type: "/problems/wrong-phone", title: "Ei numero." });
  answer("GET", "customers/c1", 200, theirs);
  answer("GET", "parties/y1/provenance", 200, { items: [], next_cursor: null });
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={() => undefined} />);

  correct("040 123 4567");
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("Yksi kenttä on ristiriidassa");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "040 123 4567" }).checked).toBe(
    true,
  );
  expect(screen.getByRole("radio", { name: /40\s999\s9999/ })).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Tallenna valinnat" }));

  expect((await screen.findByRole("alert")).textContent).toContain("Ei numero.");
  expect(screen.getByLabelText<HTMLInputElement>("Puhelin").value).toBe("040 123 4567");
  expect(sent.at(-1)?.headers.get("If-Match")).toBe('"4"');
});

test("what somebody else says can be kept in the place of one's own", async () => {
  const theirs = { ...CUSTOMER, version: 4, phones: [{ ...PHONE, number: "+358409999999" }] };
  answer("PATCH", "phones/p1", 412, FASTER);
  answer("PATCH", "phones/p1", 200, { id: "y1" });
  answer("GET", "customers/c1", 200, theirs);
  answer("GET", "parties/y1/provenance", 200, { items: [], next_cursor: null });
  const onClose = vi.fn<() => void>();
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={onClose} />);

  correct("040 123 4567");
  fireEvent.click(await screen.findByRole("radio", { name: /40\s999\s9999/ }));
  fireEvent.click(screen.getByRole("button", { name: "Tallenna valinnat" }));

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const [, second] = sent.filter(({ method }) => method === "PATCH");
  expect(second?.body).toMatchObject({ number: "+358\u00a040\u00a0999\u00a09999" });
});

function correct(number: string): void {
  fireEvent.change(screen.getByLabelText("Puhelin"), { target: { value: number } });
  const source = document.querySelector<HTMLSelectElement>("select[name='source/kind']");
  if (source) fireEvent.change(source, { target: { value: "customer_phone" } });
  fireEvent.click(screen.getByRole("button", { name: "Tallenna numero" }));
}
