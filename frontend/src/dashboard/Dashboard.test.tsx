import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dropToken, keepToken } from "../http/token.ts";
import { answer, sent, showAt } from "../testing.tsx";
import { Dashboard } from "./Dashboard.tsx";

const AT = "2026-11-24T05:42:00Z";
const DESK = ["statistics:read", "receivables:read", "requests:read", "scales:read"];
const ALL = [...DESK, "tickets:read", "orders:read", "payments:read"];
const DUTY = { ids: ["x"], oldest_at: null, net_kg: null, total_cents: null };

beforeEach(() => {
  keepToken({ access_token: "t", expires_in: 300 });
  answer("GET", "statistics/today", 200, {
    at: AT,
    today: { net_kg: 184_620, loads: 9 },
    yesterday: { net_kg: 160_000, loads: 8 },
    trucks_loading: 4,
    trucks_unloading: 1,
    median_minutes: 18,
  });
  answer("GET", "statistics/tonnes", 200, {
    at: AT,
    months: ["2026-10-01", "2026-11-01"],
    rows: [
      { month: "2026-10-01", material: "crushed_rock", direction: "out", net_kg: 15_100_000 },
      { month: "2026-11-01", material: "soil", direction: "in", net_kg: 9_600_000 },
    ],
  });
  answer("GET", "statistics/turnaround", 200, {
    at: AT,
    hours: [{ hour: 8, trucks: null, median_minutes: 22, nine_of_ten_minutes: 41 }],
    today: [],
    median_minutes_today: null,
  });
  answer("GET", "statistics/upkeep", 200, {
    at: AT,
    sealed_at: AT,
    jobs_late: 0,
    jobs_failed: 2,
  });
});

afterEach(dropToken);

test("the desk greets, and tells today beside yesterday", async () => {
  open(ALL);

  expect(await screen.findByRole("heading", { name: "Huomenta, Tiina" })).toBeTruthy();
  expect(await screen.findByText("184,62 t")).toBeTruthy();
  expect(screen.getByText("9 kuormaa, eilen samaan aikaan 8")).toBeTruthy();
  expect(screen.getByText("5 autoa")).toBeTruthy();
});

test("a tile that fails takes no other with it", async () => {
  answer("GET", "statistics/duties", 500, { type: "/problems/broken", title: "Jokin petti." });
  open(["statistics:read", "tickets:read"], []);

  const failed = await screen.findByRole("region", { name: "Odottaa ihmistä" });
  expect(await within(failed).findByRole("alert")).toBeTruthy();
  expect(await screen.findByRole("img", { name: /Suurin kuukausi on lokakuu/ })).toBeTruthy();
});

test("tiles stand there only for those who may open them", async () => {
  open(["statistics:read", "tickets:read"]);

  await screen.findByText("184,62 t");
  expect(screen.queryByText("Saatavien ikä")).toBeNull();
  expect(screen.queryByText("Avoimet pyynnöt")).toBeNull();
  expect(sent.map(({ path }) => path)).not.toContain("data-subject-requests");
});

test("the same numbers stand in a table, of one direction if that is wanted", async () => {
  open(["statistics:read", "tickets:read"]);

  const tile = await screen.findByRole("region", { name: "Tonnit materiaaleittain" });
  fireEvent.click(within(tile).getByRole("button", { name: "Taulukko" }));
  expect(await within(tile).findByRole("row", { name: /lokakuu 2026.*15.100/ })).toBeTruthy();
  fireEvent.click(within(tile).getByRole("button", { name: "Sisään" }));
  expect(within(tile).queryByRole("columnheader", { name: "Murske" })).toBeNull();
});

test("few trucks are not counted", async () => {
  open(["statistics:read", "tickets:read"]);

  const tile = await screen.findByRole("region", { name: "Läpimeno" });
  fireEvent.click(within(tile).getByRole("button", { name: "Taulukko" }));
  expect(await within(tile).findByText("<5")).toBeTruthy();
});

test("work leads to its record, and requests are looked at for their own purpose", async () => {
  open(ALL, [
    { ...DUTY, duty: "orders_overrun", count: 1, ids: ["o1"], net_kg: 2360 },
    { ...DUTY, duty: "payments_without_invoice", count: 5, total_cents: 632_015 },
  ]);

  const order = await screen.findByRole("link", { name: "1 tilaus ylittyi" });
  expect(order.getAttribute("href")).toBe("/orders/o1");
  expect(screen.getByRole("link", { name: "5 suoritusta ilman laskua" })).toBeTruthy();
  expect(await screen.findByText("Pyyntö P-2026-0031 hyväksyttäväksi")).toBeTruthy();
  const asked = sent.find(({ path }) => path === "data-subject-requests");
  expect(asked?.headers.get("Purpose")).toBe("data-subject-request");
});

test("tickets to approve lead to the list of them, for those who may open it", async () => {
  const duty = { ...DUTY, duty: "tickets_to_approve", count: 3, ids: [], net_kg: 78_000 };
  open(ALL, [duty]);

  const tickets = await screen.findByRole("link", { name: /^3 vaakalap/ });
  expect(tickets.getAttribute("href")).toBe("/tickets?state=awaiting_approval");
});

test("work in a list the reader may not open is told without a way there", async () => {
  open(DESK, [{ ...DUTY, duty: "tickets_to_approve", count: 3, ids: [], net_kg: 78_000 }]);

  expect(await screen.findByText(/^3 vaakalap/)).toBeTruthy();
  expect(screen.queryByRole("link", { name: /vaakalap/ })).toBeNull();
});

test("what of accountability waits is counted with the rest", async () => {
  answer("GET", "accountability-duties", 200, {
    at: AT,
    breaches: 1,
    next_due_at: null,
    decisions: 0,
    assessments_due: 1,
    assessments_waiting: 0,
    deals_untold: 0,
    unassessed: [],
  });
  open([...DESK, "accountability:read"], [{ ...DUTY, duty: "orders_overrun", count: 1 }]);

  const tile = await screen.findByRole("region", { name: "Odottaa ihmistä" });
  expect(await within(tile).findByText("4")).toBeTruthy();
  expect(within(tile).queryByText("Mikään ei odota sinua.")).toBeNull();
});

test("what does not run says so", async () => {
  open(["statistics:read", "tickets:read"]);

  expect(await screen.findByText("0 myöhässä, 2 epäonnistui viikon aikana")).toBeTruthy();
});

function open(permissions: string[], duties: unknown[] = []): void {
  answer("GET", "me", 200, { name: "Tiina T.", roles: ["order-desk"], permissions });
  answer("GET", "statistics/duties", 200, { at: AT, duties });
  answer("GET", "statistics/receivables", 200, {
    on: "2026-11-24",
    ages: [{ age: "not_due", invoices: 3, open_cents: 14_561_300 }],
    total_cents: 14_561_300,
    overdue_cents: 0,
    credit_cents: 0,
  });
  answer("GET", "data-subject-requests", 200, {
    items: [
      {
        id: "r1",
        number: "P-2026-0031",
        items: [{ kind: "erase" }],
        state: "planned",
        due_on: "2026-12-16",
        closed_at: null,
      },
    ],
    next_cursor: null,
  });
  answer("GET", "scales", 200, { items: [], next_cursor: null });
  showAt("/", "/", Dashboard);
}
