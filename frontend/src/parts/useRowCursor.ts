import { useEffect, useState } from "react";
import { useKeys } from "./keys.ts";

/** One cursor over the rows of a reading list: J, K or arrows move it, Enter opens. */
export function useRowCursor(count: number, open: (row: number) => void): number {
  const [row, setRow] = useState(-1);
  const at = Math.min(row, count - 1);

  function move(by: number): void {
    if (count === 0) return;
    setRow(Math.max(0, Math.min(count - 1, at + by)));
  }

  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: at >= 0 ? () => open(at) : undefined,
  });

  useEffect(() => {
    if (at >= 0) document.querySelector("tr.cur")?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return at;
}
