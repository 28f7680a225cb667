import { Link } from "@tanstack/react-router";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test } from "vitest";
import { Refused } from "../http/problem.ts";
import { showAt } from "../testing.tsx";
import { Field } from "./Field.tsx";
import { Form } from "./Form.tsx";
import { SaveBar } from "./SaveBar.tsx";
import { useUnsaved } from "./useUnsaved.ts";

const REFUSED = new Refused({ type: "/problems/no", title: "Ei käy.", status: 409 });

function Example() {
  const [problem, setProblem] = useState<Error | null>(null);
  const [isStored, setStored] = useState(false);
  const unsaved = useUnsaved("example", problem);

  function save(said: FormData): void {
    if (said.get("name") === "huono") setProblem(REFUSED);
    else unsaved.saved(() => setStored(true));
  }

  return (
    <>
      <Link to={"/elsewhere" as "/"}>Muualle</Link>
      {isStored ? <p>Tallessa</p> : null}
      <Form id="example" onSubmit={save} problem={problem}>
        <Field name="name" label="Nimi" isRequired />
        <Field name="town" label="Paikkakunta" isOptional />
        <SaveBar word="Tallenna" isPending={false} unsaved={unsaved} />
      </Form>
    </>
  );
}

test("leaving names what is not saved, and staying keeps it", async () => {
  await open();
  type("Nimi", "Malli Oy");
  type("Paikkakunta (vapaaehtoinen)", "Mallila");
  await screen.findByText("2 muutosta on tallentamatta");

  leave();
  const dialog = await screen.findByRole("alertdialog");
  expect(dialog.textContent).toContain("Nimi ja Paikkakunta");
  press("Jää tänne");

  await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
  expect(screen.getByLabelText<HTMLInputElement>("Nimi").value).toBe("Malli Oy");
});

test("what is saved on the way out goes on to where one was going", async () => {
  await open();
  type("Nimi", "Malli Oy");
  await screen.findByText("1 muutos on tallentamatta");

  leave();
  await screen.findByRole("alertdialog");
  press("Tallenna ja jatka");

  expect(await screen.findByText("/elsewhere")).toBeTruthy();
});

test("what is refused on the way out keeps one where the reason is told", async () => {
  await open();
  type("Nimi", "huono");
  await screen.findByText("1 muutos on tallentamatta");

  leave();
  await screen.findByRole("alertdialog");
  press("Tallenna ja jatka");

  expect((await screen.findByRole("alert")).textContent).toContain("Ei käy.");
  type("Nimi", "Malli Oy");
  press(/^Tallenna/);
  expect(await screen.findByText("Tallessa")).toBeTruthy();
});

test("what is let go is gone, and an untouched form asks nothing", async () => {
  await open();
  type("Nimi", "Malli Oy");
  await screen.findByText("1 muutos on tallentamatta");
  type("Nimi", "");
  await waitFor(() => expect(screen.queryByText(/tallentamatta/)).toBeNull());
  type("Nimi", "Malli Oy");
  await screen.findByText("1 muutos on tallentamatta");

  leave();
  await screen.findByRole("alertdialog");
  press("Hylkää");

  expect(await screen.findByText("/elsewhere")).toBeTruthy();
});

async function open(): Promise<void> {
  showAt("/form", "/form", Example);
  await screen.findByLabelText("Nimi");
}

function type(label: string, text: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
}

function leave(): void {
  fireEvent.click(screen.getByText("Muualle"));
}

function press(name: RegExp | string): void {
  fireEvent.click(screen.getByRole("button", { name }));
}
