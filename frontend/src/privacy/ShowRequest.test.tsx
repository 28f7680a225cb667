import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import type { MeView, PlanView, RequestView } from "../contract/api.schemas.ts";
import { dropToken, keepToken } from "../http/token.ts";
import { answer, sent, showAt } from "../testing.tsx";
import { GRAPH, OUTLOOK, PLAN, REQUEST } from "./example.ts";
import { ITEM } from "./exampleItem.ts";
import { ShowRequest } from "./ShowRequest.tsx";

const ONE = "data-subject-requests/r1";
const ME = {
  id: "a1",
  roles: ["register-keeper"],
  permissions: ["requests:read", "requests:write", "requests:approve"],
} as unknown as MeView;

beforeEach(() => {
  dropToken();
  keepToken({ access_token: "t", token_type: "Bearer", expires_in: 600 } as never);
  answer("GET", "me", 200, ME);
});

test("each class says why it stays, what would end it sooner and until when", async () => {
  open();

  const row = await rowOf("Nimi");
  expect(row.textContent).toContain("Avoin lasku 20261042, Kirjanpitolaki 1336/1997 2:10");
  expect(row.textContent).toContain("31.12.2032aikaisintaan");
  fireEvent.click(within(row).getByRole("button"));

  const card = screen.getByRole("region", { name: "Nimi" });
  expect(card.textContent).toContain("Päättyy, kun lasku 20261042 maksetaan");
  expect(card.textContent).toContain("Säilytyssääntö ACC_VOUCHER@1997-12-31");
  expect((await rowOf("Sähköpostiosoitteet")).textContent).toContain("heti");
});

test("the same plan reads as a list", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: "Luettelo, 7 tietoa" }));

  const row = screen.getByRole("row", { name: /Ostajan tiedot laskuilla/ });
  expect(row.textContent).toContain("nimi, katuosoite, paikkakunta");
  expect(row.textContent).toContain("Säilytetään");
});

test("an event shows what it would free before it comes", async () => {
  answer("POST", `${ONE}/outlook`, 200, OUTLOOK);
  open();
  fireEvent.click(await screen.findByRole("checkbox", { name: "lasku 20261042 maksetaan" }));

  await screen.findByText("30.11.2026 poistuu: Puhelinnumerot.");
  expect(screen.getByText(/Kaikki on poistunut 1.1.2033/)).toBeTruthy();
  const asked = sent.find(({ path }) => path === `${ONE}/outlook`);
  expect(asked?.body).toMatchObject({
    happening: [{ ending: "invoice-paid", blocker: "20261042" }],
  });
});

test("a chain leads from the person to what keeps the entry", async () => {
  open();

  const chain = await screen.findByRole("region", { name: "Mistä tämä tulee" });
  const steps = within(chain).getAllByRole("listitem");
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    "HenkilöMaija Mallikas",
    "1 tilausT-2026-0001",
    "2 vaakalappuaV1-26-000001V1-26-000002",
    "1 lasku20261042",
    "1 suoritusSuoritus 1",
    "Avoin lasku 20261042Päivää ei vielä tiedetä",
  ]);
});

test("whoever made the plan is told beforehand and by the refusal that another approves", async () => {
  answer("POST", `${ONE}/approval`, 403, {
    type: "/problems/second-person-needed",
    title: "Suunnitelman hyväksyy joku muu kuin sen tekijä.",
  });
  open();

  await screen.findByText(/Laskit suunnitelman itse/);
  fireEvent.click(screen.getByRole("button", { name: "Hyväksy suunnitelma" }));

  expect((await screen.findByRole("alert")).textContent).toContain("joku muu kuin sen tekijä");
});

test("the plan on show is approved by its digest", async () => {
  answer("POST", `${ONE}/approval`, 201, PLAN);
  open({}, { computed_by: "a2" });
  fireEvent.click(await screen.findByRole("button", { name: "Hyväksy suunnitelma" }));

  await waitFor(() => expect(approvals()).toHaveLength(1));
  expect(approvals()[0]?.body).toEqual({ digest: PLAN.digest });
  expect(approvals()[0]?.headers.get("If-Match")).toBe('"3"');
});

test("a run asks first, and says how much goes for good", async () => {
  answer("POST", `${ONE}/run`, 409, {
    type: "/problems/plan-moved",
    title: "Tiedot ovat muuttuneet suunnitelman jälkeen.",
  });
  open({ state: "approved" }, { approved_at: "2026-11-18T08:00:00Z" });
  fireEvent.click(await screen.findByRole("button", { name: "Suorita poisto" }));
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("1 tieto poistuu lopullisesti");
  fireEvent.click(within(dialog).getByRole("button", { name: "Suorita poisto" }));

  expect((await screen.findByRole("alert")).textContent).toContain("muuttuneet");
});

test("a request that waits says that the rest goes by itself", async () => {
  open({ state: "waiting", certificate_issued_at: "2026-11-18T08:00:00Z" });

  await screen.findByRole("heading", { name: "Mikä odottaa ja miksi" });
  expect(screen.getByText(/Uutta pyyntöä ei tarvita/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Avaa todistus" })).toBeTruthy();
});

test("another right than erasure has no plan", async () => {
  open({ items: [{ ...ITEM, kind: "access" }], state: "identified" });

  await screen.findByText(/Päätä jokainen kohta/);
  expect(sent.some(({ path }) => path.endsWith("/plan"))).toBe(false);
});

function open(request: Partial<RequestView> = {}, plan: Partial<PlanView> = {}): void {
  answer("GET", ONE, 200, { ...REQUEST, ...request });
  answer("GET", `${ONE}/plan`, 200, { ...PLAN, ...plan });
  answer("GET", `${ONE}/blockers`, 200, GRAPH);
  showAt("/privacy/requests/$requestId", "/privacy/requests/r1", ShowRequest);
}

async function rowOf(name: string): Promise<HTMLElement> {
  const key = await screen.findByRole("button", { name });
  const row = key.closest("tr");
  if (!row) throw new Error(`${name} is in no row`);
  return row;
}

function approvals() {
  return sent.filter(({ path }) => path === `${ONE}/approval`);
}
