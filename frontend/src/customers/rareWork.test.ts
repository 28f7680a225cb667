import { expect, test } from "vitest";
import type { CustomerView } from "../contract/api.schemas.ts";
import { rareWork } from "./rareWork.ts";

const FIRM = {
  form: "organisation",
  kind: "company",
  protected_until: null,
  deceased_on: null,
} as CustomerView;
const PERSON = { ...FIRM, form: "person", kind: null } as CustomerView;

test("a company has no home to protect, and does not die", () => {
  expect(idsOf(FIRM)).toEqual(["mandate", "merge", "emergency"]);
});

test("a sole trader's address may be protected, and so may a person's", () => {
  expect(idsOf({ ...FIRM, kind: "sole_trader" })).toContain("protect");
  expect(idsOf(PERSON)).toEqual([
    "mandate",
    "invite",
    "death",
    "protect",
    "merge",
    "emergency",
  ]);
});

test("only a protection that is in force is ended", () => {
  expect(idsOf({ ...PERSON, protected_until: "2030-12-31" })).toContain("unprotect");
});

test("who may only open in an emergency finds that alone", () => {
  const lines = rareWork(PERSON, (operation) => operation === "break_glass");

  expect(lines.map(({ id }) => id)).toEqual(["emergency"]);
});

function idsOf(customer: CustomerView): string[] {
  return rareWork(customer, () => true).map(({ id }) => id);
}
