import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { CustomerView } from "../contract/api.schemas.ts";
import { answer, sent, show } from "../testing.tsx";
import { ChangePhone } from "./ChangePhone.tsx";

const PHONE = { id: "p1", number: "+358400000012" };
const CUSTOMER = { id: "c1", party_id: "y1", version: 3, phones: [PHONE] } as CustomerView;

test("a correction says on whose word, against the version on show", async () => {
  const onClose = vi.fn<() => void>();
  answer("PATCH", "phones/p1", 200, { id: "y1" });
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={onClose} />);

  correct("040 123 4567");

  await waitFor(() => expect(onClose).toHaveBeenCalled());
  const [{ body, headers }] = sent as [(typeof sent)[number]];
  expect(body).toEqual({ number: "040 123 4567", source: { kind: "customer_phone" } });
  expect(headers.get("If-Match")).toBe('"3"');
});

test("without a source nothing is sent", () => {
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={() => undefined} />);

  fireEvent.click(screen.getByRole("button", { name: "Tallenna numero" }));

  expect(screen.getByRole("alert").textContent).toContain("Lähde puuttuu");
  expect(sent).toEqual([]);
});

test("when somebody was faster, both values are shown and nothing typed is lost", async () => {
  answer("PATCH", "phones/p1", 412, { type: "/problems/version-conflict", title: "Muuttui." });
  show(<ChangePhone customer={CUSTOMER} shown={PHONE} onClose={() => undefined} />);

  correct("040 123 4567");

  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("040 123 4567");
  expect(dialog.textContent).toContain("0012");
  expect(screen.getByRole("button", { name: "Tallenna minun" })).toBeTruthy();
});

function correct(number: string): void {
  fireEvent.change(screen.getByLabelText("Puhelin"), { target: { value: number } });
  const source = document.querySelector<HTMLSelectElement>("select[name='source/kind']");
  if (source) fireEvent.change(source, { target: { value: "customer_phone" } });
  fireEvent.click(screen.getByRole("button", { name: "Tallenna numero" }));
}
