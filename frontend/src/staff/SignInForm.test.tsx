import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { dropToken, standingNow } from "../http/token.ts";
import { answer, sent, show } from "../testing.tsx";
import { SignInForm } from "./SignInForm.tsx";

test("name, password and code go together, the code without its spaces", async () => {
  dropToken();
  answer("POST", "sessions", 201, { access_token: "t", expires_in: 300 });
  show(<SignInForm />);

  signIn("123 456");

  await waitFor(() => expect(standingNow()).toBe("in"));
  expect(sent[0]?.body).toEqual({
    username: "tiina",
    password: "salasana jonka tietää",
    second_factor: "123456",
  });
});

test("whatever was wrong, the answer is the same and the name stays typed", async () => {
  dropToken();
  answer("POST", "sessions", 401, {
    type: "/problems/wrong-credentials",
    title: "Tunnus, salasana tai koodi on väärin.",
  });
  show(<SignInForm />);

  signIn("");

  expect((await screen.findByRole("alert")).textContent).toContain("on väärin");
  expect(screen.getByLabelText<HTMLInputElement>("Käyttäjätunnus").value).toBe("tiina");
  expect(sent[0]?.body).toMatchObject({ second_factor: null });
});

function signIn(code: string): void {
  type("Käyttäjätunnus", "tiina");
  type("Salasana", "salasana jonka tietää");
  type(/Koodi/, code);
  fireEvent.click(screen.getByRole("button", { name: "Kirjaudu" }));
}

function type(label: RegExp | string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}
