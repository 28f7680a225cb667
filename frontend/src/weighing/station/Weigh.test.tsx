import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { answer, sent, showAt } from "../../testing.tsx";
import { Weigh } from "./Weigh.tsx";

const SCALE = {
  id: "s1",
  code: "V1",
  name: "Vaaka 1",
  division_kg: 20,
  least_kg: 400,
  largest_kg: 60_000,
  verified_until: "2099-12-31",
};
const VISIT = {
  id: "v1",
  version: 1,
  plate: "MLK-104",
  trailer_plate: null,
  carrier_name: null,
  load_id: null,
  order_line_id: "l1",
  order_number: "T-2026-0831",
  customer_name: "Mallirakennus Oy",
  site_code: "TM-0417",
  product_name: "Murske 0/32",
  direction: "out",
  remaining_kg: 150_000,
  first_kg: 16_020,
  opened_at: "2026-11-24T05:18:00Z",
};
const TICKET = { id: "t1", number: "V1-26-000001", net_kg: 26_340, plate: "MLK-104" };

let says: (live: object) => void = () => undefined;

beforeEach(() => {
  answer("GET", "scales/s1", 200, SCALE);
  answer("GET", "visits", 200, { items: [VISIT], next_cursor: null });
  answer("GET", "loads", 200, { items: [], next_cursor: null });
  answer("GET", "orders", 200, { items: [], next_cursor: null });
  answer("GET", "me", 200, { name: "Ville Vaaka", nda: { in_force: true } });
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  speakingScale();
});

/** The scale's stream is held by the test; everything else is answered as said. */
function speakingScale(): void {
  const answered = globalThis.fetch;
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    if (!url.endsWith("/live")) return answered(url, init);
    const body = new ReadableStream({
      start(stream) {
        says = (live) => {
          const event = `event: weight\ndata: ${JSON.stringify(live)}\n\n`;
          stream.enqueue(new TextEncoder().encode(event));
        };
      },
    });
    return Promise.resolve(new Response(body, { status: 200 }));
  });
}

async function stand(kg: number | null, status = "ok"): Promise<void> {
  await act(async () => {
    says({ kg, status, is_stable: status === "ok", at: "2026-11-24T05:42:00Z" });
    await Promise.resolve();
  });
}

async function open(): Promise<void> {
  showAt("/weigh/$scaleId", "/weigh/s1", Weigh);
  await screen.findByRole("button", { name: /MLK-104/ });
}

test("a truck of the queue is weighed out with two presses, and a third says nothing", async () => {
  answer("POST", "visits/v1/closing", 201, TICKET);
  await open();
  await stand(42_360);

  fireEvent.click(screen.getByRole("button", { name: /MLK-104/ }));
  const save = await screen.findByRole("button", { name: /Tallenna 26.340.kg/ });
  fireEvent.click(save);
  fireEvent.click(save);

  expect(await screen.findByText(/V1-26-000001/)).toBeTruthy();
  const closings = sent.filter((one) => one.path === "visits/v1/closing");
  expect(closings).toHaveLength(1);
  expect(closings[0]?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
  expect(closings[0]?.body).toMatchObject({ scale_id: "s1", accepts_excess: false });
});

test("digits that are older than a second are gone", async () => {
  await open();
  await stand(42_360);
  expect(screen.getByText(/42.360/, { selector: ".digits span" })).toBeTruthy();

  await waitFor(() => expect(screen.getByText("– –")).toBeTruthy(), { timeout: 3000 });
  expect(screen.getByRole("button", { name: /Vaaka ei vastaa/ })).toBeTruthy();
});

test("while the scale moves the key says what to wait for", async () => {
  await open();
  await stand(42_340, "moving");

  const key = await screen.findByRole("button", { name: /Odota, vaaka liikkuu/ });
  expect(key.getAttribute("aria-disabled")).toBe("true");
  expect(screen.getByText("LIIKKUU")).toBeTruthy();
});

test("an order that is exceeded is saved for the office to approve", async () => {
  const over = { type: "/problems/order-exceeded", title: "Liikaa.", over_kg: 6340 };
  answer("POST", "visits/v1/closing", 409, over);
  answer("POST", "visits/v1/closing", 201, TICKET);
  await open();
  await stand(42_360);
  fireEvent.click(screen.getByRole("button", { name: /MLK-104/ }));
  fireEvent.click(await screen.findByRole("button", { name: /Tallenna 26/ }));

  expect(await screen.findByText(/Kuorma ylittää tilauksen 6,34/)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Tallenna hyväksyttäväksi" }));

  await screen.findByText(/V1-26-000001/);
  const [first, second] = sent.filter((one) => one.path === "visits/v1/closing");
  expect(second?.body).toMatchObject({ accepts_excess: true });
  expect(second?.headers.get("Idempotency-Key")).not.toBe(
    first?.headers.get("Idempotency-Key"),
  );
});

test("a plate with one planned load brings its order along", async () => {
  const load = { id: "k1", state: "planned", plate: "TST-217", product_name: "Hake" };
  const planned = { ...load, order_line_id: "l9", order_number: "T-9", direction: "out" };
  answer("POST", "loads/search", 200, { items: [planned] });
  answer("GET", "loads/k1", 200, { ...planned, remaining_kg: 90_000 });
  answer("POST", "visits", 201, { ...VISIT, plate: "TST-217" });
  await open();
  await stand(15_340);
  fireEvent.click(screen.getByRole("button", { name: "Uusi ajoneuvo" }));
  await screen.findByRole("button", { name: "Valmis" });
  for (const name of "TST217") fireEvent.click(screen.getByRole("button", { name }));
  fireEvent.click(screen.getByRole("button", { name: "Valmis" }));
  expect(await screen.findByText(/90,00/)).toBeTruthy();
  await stand(15_340);
  fireEvent.click(await screen.findByRole("button", { name: /Tallenna 15/ }));

  await screen.findByText(/TST-217 on jonossa/);
  expect(
    sent.find((one) => one.path === "visits" && one.method === "POST")?.body,
  ).toMatchObject({
    scale_id: "s1",
    load_id: "k1",
    plate: "TST-217",
    source: { kind: "weighing" },
  });
});

test("a weight is typed in with its reason when the indicator is broken", async () => {
  answer("POST", "visits/v1/closing", 201, { ...TICKET, state: "awaiting_approval" });
  await open();
  fireEvent.click(screen.getByRole("button", { name: /MLK-104/ }));
  fireEvent.click(await screen.findByRole("button", { name: "Syötä paino käsin" }));
  fireEvent.click(screen.getByRole("button", { name: "Sähkökatko" }));
  const field = screen.getByLabelText("Brutto, kg");
  fireEvent.change(field, { target: { value: "42360" } });
  fireEvent.click(screen.getByRole("button", { name: /Tallenna 42/ }));

  await screen.findByText("Odottaa toimiston hyväksyntää.");
  expect(sent.find((one) => one.path === "visits/v1/closing")?.body).toMatchObject({
    manual: { because: "power_cut", gross_kg: 42_360 },
  });
});
