import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { noAnswer, Refused } from "../http/problem.ts";
import { show } from "../testing.tsx";
import { ProblemNote } from "./ProblemNote.tsx";

test("a refusal is told in the API's own words", () => {
  const problem = { type: "/problems/nothing-loaded", title: "Auto lähti yhtä painavana." };
  show(<ProblemNote problem={new Refused({ ...problem, status: 409 }, "7c1e")} />);

  expect(screen.getByRole("alert").textContent).toContain("Auto lähti yhtä painavana.");
  expect(screen.getByRole("alert").textContent).toContain("7c1e");
});

test("a silent server is told with what is safe", () => {
  show(<ProblemNote problem={noAnswer()} />);

  expect(screen.getByRole("alert").textContent).toContain("Palvelin ei vastaa");
  expect(screen.getByRole("alert").textContent).toContain("Tietosi ovat tallessa");
});

test("nothing wrong says nothing", () => {
  show(<ProblemNote problem={null} />);

  expect(screen.queryByRole("alert")).toBeNull();
});
