import { afterEach, expect, test } from "vitest";
import { dismiss, toast, toastsNow } from "./toast.ts";

afterEach(() => toastsNow().forEach((one) => dismiss(one.id)));

function words(): string[] {
  return toastsNow().map((one) => one.words);
}

test("what was only told gives way to the next", () => {
  toast("Tallennettu");
  toast("Hyväksytty");
  expect(words()).toEqual(["Hyväksytty"]);
});

test("what can be undone stays, the three newest of all", () => {
  for (const name of ["A", "B", "C"]) toast(name, { word: "Kumoa", run: () => undefined });
  toast("Tallennettu");
  expect(words()).toEqual(["B", "C", "Tallennettu"]);
});
