import { useRef } from "react";

/** An Enter that came before the candidates of its text. */
export interface Hurry {
  readonly text: () => string | null;
  readonly keep: (text: string | null) => void;
}

export function useHurry(): Hurry {
  const waiting = useRef<string | null>(null);
  return {
    text: () => waiting.current,
    keep: (text) => {
      waiting.current = text;
    },
  };
}
