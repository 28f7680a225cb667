import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { useEffect, useState } from "react";
import { expect, test } from "vitest";
import { show } from "../testing.tsx";
import { Combo, type Candidate } from "./Combo.tsx";

const FOUND = [
  { id: "1", name: "Paavo Pientalo" },
  { id: "2", name: "Paavali Pienempi" },
];

/** A combo whose candidates come a moment after the letters, as from a search. */
function Slow({ onChoose }: { onChoose: (id: string | null) => void }) {
  const [text, setText] = useState("");
  const [candidates, setCandidates] = useState<readonly Candidate[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setCandidates(text ? FOUND : []), 30);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Combo
      name="who"
      label="Kuka"
      candidates={candidates}
      text={text}
      onText={setText}
      chosen={null}
      onChoose={onChoose}
      nothing="Ei löytynyt"
    />
  );
}

test("Enter takes the best candidate, also when it came later than the letters", async () => {
  const chosen: (string | null)[] = [];
  show(<Slow onChoose={(id) => chosen.push(id)} />);
  const field = screen.getByRole("combobox", { name: "Kuka" });
  act(() => field.focus());

  fireEvent.change(field, { target: { value: "paa" } });
  const best = await screen.findByRole("option", { name: /Paavo/ });
  await waitFor(() => expect(field.getAttribute("aria-activedescendant")).toBe(best.id));
  fireEvent.keyDown(field, { key: "Enter" });
  fireEvent.keyUp(field, { key: "Enter" });

  await waitFor(() => expect(chosen).toEqual(["1"]));
});
