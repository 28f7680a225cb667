import { useState } from "react";
import { bestFirst } from "../parts/bestFirst.ts";
import { Combo, type Candidate } from "../parts/Combo.tsx";

interface PickerProps {
  name: string;
  label: string;
  hint?: string;
  nothing: string;
  candidates: readonly Candidate[];
}

/** One of a few hundred, by the letters of its name. */
export function Picker({ candidates, ...field }: PickerProps) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const own = candidates.find((one) => one.id === chosen);
  const typed = text === own?.name ? "" : text;

  function choose(id: string | null): void {
    setText(candidates.find((one) => one.id === id)?.name ?? "");
    setChosen(id);
  }

  return (
    <Combo
      {...field}
      candidates={bestFirst(candidates, typed)}
      text={text}
      onText={setText}
      chosen={chosen}
      onChoose={choose}
      opensOnFocus
      isOptional
    />
  );
}
