/** Which rows of a list are ticked. */
import { useState } from "react";

export interface Marked {
  readonly ids: ReadonlySet<string>;
  readonly turn: (id: string) => void;
  readonly mark: (ids: readonly string[]) => void;
}

export function useMarked(): Marked {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());

  function turn(id: string): void {
    setIds((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }

  return { ids, turn, mark: (chosen) => setIds(new Set(chosen)) };
}
