import { expect, test } from "vitest";
import type { MeView } from "./contract/api.schemas.ts";
import { getGetMeQueryKey } from "./contract/my-account/my-account.ts";
import { statedPurpose, statePurpose } from "./http/purpose.ts";
import { queries } from "./queries.ts";
import { isAllowed, settlePurpose } from "./session.ts";

const CLERK: MeView = {
  id: "1",
  name: "Essi Esimerkki",
  username: "essi",
  language: "fi",
  roles: ["billing"],
  permissions: ["customers:read"],
  version: 1,
  nda: { in_force: true, version: 4, valid_until: "2027-11-20" },
  password_change_required: false,
  second_factor_enrolled: true,
};

test("a permission opens what stands on it, and nothing else", () => {
  expect(isAllowed(CLERK, "list_customers")).toBe(true);
  expect(isAllowed(CLERK, "list_staff")).toBe(false);
  expect(isAllowed(undefined, "list_customers")).toBe(false);
});

test("a screen opens for the purpose its role usually has", async () => {
  statePurpose(undefined);
  queries.setQueryData(getGetMeQueryKey(), CLERK);

  await settlePurpose("list_customers");

  expect(statedPurpose()).toBe("billing");
});

test("a stated purpose is kept where it is allowed", async () => {
  statePurpose("customer-care");

  await settlePurpose("list_customers");

  expect(statedPurpose()).toBe("customer-care");
});
