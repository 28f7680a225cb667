import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { CustomerView } from "../contract/api.schemas.ts";
import { answer, sent, show } from "../testing.tsx";
import { MergeCustomers } from "./MergeCustomers.tsx";

const WINNER = customer("c1", "10016", "Mallirakennus Oy", 3);
const LOSER = customer("c2", "10017", "Malli-Rakennus Oy", 1);
const PREVIEW = {
  winner_id: "c1",
  loser_id: "c2",
  is_possible: true,
  is_of_one_form: true,
  differing: ["note", "name"],
  in_the_way: [],
  relations: [{ record_type: "orders", moves: 3, stays: 0 }],
};

test("what was chosen is sent, against the version on show", async () => {
  const onMerged = vi.fn<(survivor: CustomerView) => void>();
  answer("GET", "customers/c1/merge-preview", 200, PREVIEW);
  answer("GET", "customers/c2", 200, LOSER);
  answer("POST", "customers/c1/merges", 200, { ...WINNER, name: LOSER.name });
  merging(onMerged);

  fireEvent.click(await screen.findByRole("radio", { name: "Malli-Rakennus Oy" }));
  expect(screen.getByRole("row", { name: "Tilaukset 3 0" })).toBeTruthy();
  const because = screen.getByLabelText(/Miksi nämä/);
  fireEvent.change(because, { target: { value: "Sama yritys" } });
  const source = document.querySelector<HTMLSelectElement>("select[name='source/kind']");
  if (source) fireEvent.change(source, { target: { value: "customer_phone" } });
  fireEvent.click(screen.getByRole("button", { name: "Yhdistä" }));

  await waitFor(() => expect(onMerged).toHaveBeenCalled());
  const merge = sent.find(({ method }) => method === "POST");
  expect(merge?.headers.get("If-Match")).toBe('"3"');
  expect(merge?.body).toEqual({
    loser_id: "c2",
    choices: { name: "loser", note: "winner" },
    because: "Sama yritys",
    source: { kind: "customer_phone" },
  });
});

test("where records of both would clash, they are named and nothing can be sent", async () => {
  const clash = { ...PREVIEW, is_possible: false, in_the_way: ["sites"] };
  answer("GET", "customers/c1/merge-preview", 200, clash);
  answer("GET", "customers/c2", 200, LOSER);
  merging(() => undefined);

  expect((await screen.findByRole("alert")).textContent).toContain("Työmaat");
  expect(screen.queryByRole("button", { name: "Yhdistä" })).toBeNull();
});

function merging(onMerged: (survivor: CustomerView) => void): void {
  show(
    <MergeCustomers
      customer={WINNER}
      other="c2"
      onMerged={onMerged}
      onClose={() => undefined}
    />,
  );
}

function customer(id: string, number: string, name: string, version: number): CustomerView {
  return { id, party_id: `p${id}`, number, name, version, note: null } as CustomerView;
}
