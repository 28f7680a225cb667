import { useState } from "react";
import type { Candidate } from "../parts/Combo.tsx";

/** What stands in a picker: the letters, and the one that was chosen. */
export interface Pick {
  readonly text: string;
  readonly write: (text: string) => void;
  /** The letters that look for one; none while the chosen one's name stands there. */
  readonly typed: string;
  readonly chosen: Candidate | null;
  readonly take: (one: Candidate | null) => void;
}

export function usePick(first: Candidate | null = null): Pick {
  const [text, write] = useState(first?.name ?? "");
  const [chosen, setChosen] = useState(first);

  function take(one: Candidate | null): void {
    write(one?.name ?? "");
    setChosen(one);
  }

  return { text, write, typed: text === chosen?.name ? "" : text.trim(), chosen, take };
}
