import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { useEffect, useState } from "react";
import { expect, test } from "vitest";
import { show } from "../testing.tsx";
import { bestFirst } from "./bestFirst.ts";
import { Combo, type Candidate } from "./Combo.tsx";

const LATE_MS = 60;
const ALL = [
  { id: "1", name: "Paavo Pientalo" },
  { id: "2", name: "Paavali Pienempi" },
  { id: "3", name: "Paula Puutarha" },
];

interface WhoProps {
  isLate?: boolean;
}

/** A field whose candidates are there at once, or come a moment after the letters. */
function Who({ isLate = false }: WhoProps) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), LATE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const wanted = isLate ? asked : text;

  function choose(id: string | null): void {
    setChosen(id);
    setText(ALL.find((one) => one.id === id)?.name ?? "");
  }

  return (
    <>
      <Combo
        name="who"
        label="Kuka"
        candidates={wanted ? bestFirst(ALL, wanted) : ([] as Candidate[])}
        isSettled={wanted === text}
        text={text}
        onText={setText}
        chosen={chosen}
        onChoose={choose}
        nothing="Ei löytynyt"
      />
      <button type="button">Muualle</button>
    </>
  );
}

function open(who: WhoProps = {}): HTMLInputElement {
  show(<Who {...who} />);
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Kuka" });
  act(() => field.focus());
  return field;
}

function type(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

function enter(field: HTMLElement): void {
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.keyUp(field, { key: "Enter" });
}

test("typing and Enter in one breath take the best candidate", () => {
  const field = open();
  type(field, "paa");
  enter(field);

  expect(field.value).toBe("Paavo Pientalo");
});

test("Enter takes none of an older text", () => {
  const field = open();
  type(field, "paa");
  type(field, "paul");
  enter(field);

  expect(field.value).toBe("Paula Puutarha");
});

test("Enter before the candidates are there takes the best when they come", async () => {
  const field = open({ isLate: true });
  type(field, "paa");
  await screen.findByRole("option", { name: /Paavo/ });
  type(field, "paav");
  type(field, "paava");
  enter(field);

  expect(field.value).toBe("paava");
  await waitFor(() => expect(field.value).toBe("Paavali Pienempi"));
});

test("an Enter that waits for its candidates outlives leaving the field", async () => {
  const field = open({ isLate: true });
  type(field, "paul");
  enter(field);
  act(() => screen.getByText("Muualle").focus());

  await waitFor(() => expect(field.value).toBe("Paula Puutarha"));
});

test("typing on takes a waiting Enter back", async () => {
  const field = open({ isLate: true });
  type(field, "paul");
  enter(field);
  type(field, "paa");
  await screen.findByRole("option", { name: /Paavali/ });

  expect(field.value).toBe("paa");
});

test("an arrow key chooses another than the best", async () => {
  const field = open();
  type(field, "paa");
  const best = await screen.findByRole("option", { name: /Paavo/ });
  await waitFor(() => expect(field.getAttribute("aria-activedescendant")).toBe(best.id));
  fireEvent.keyDown(field, { key: "ArrowDown" });
  enter(field);

  await waitFor(() => expect(field.value).toBe("Paavali Pienempi"));
});

test("what is not found is chosen by nobody, and the typing stays", () => {
  const field = open();
  type(field, "zzz");
  enter(field);

  expect(field.value).toBe("zzz");
});
