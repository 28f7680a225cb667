import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { VisitView } from "../../contract/api.schemas.ts";
import { answer, sent, show } from "../../testing.tsx";
import { RejectLoad } from "./RejectLoad.tsx";

const VISIT = { id: "v1", plate: "MLK-104" } as VisitView;

function open() {
  const rejected = vi.fn<() => void>();
  show(<RejectLoad visit={VISIT} onRejected={rejected} onClose={() => undefined} />);
  return rejected;
}

test("a truck leaves without a ticket, for the reason that was pressed", async () => {
  answer("POST", "visits/v1/rejection", 200, {});
  const rejected = open();
  fireEvent.click(screen.getByRole("button", { name: "Väärä auto" }));

  await waitFor(() => expect(rejected).toHaveBeenCalledOnce());
  expect(sent[0]?.body).toEqual({ because: "wrong_truck" });
});

test("what the register refuses is told, and the truck stays", async () => {
  const over = { type: "/problems/visit-over", title: "Auto on jo poistunut." };
  answer("POST", "visits/v1/rejection", 409, over);
  const rejected = open();
  fireEvent.click(screen.getByRole("button", { name: "Ylikuorma" }));

  expect(await screen.findByText("Auto on jo poistunut.")).toBeTruthy();
  expect(rejected).not.toHaveBeenCalled();
});
