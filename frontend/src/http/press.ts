import { useState } from "react";
import { newKey } from "./attempt.ts";
import { Refused } from "./problem.ts";

const BROKEN = 500;

/** Idempotency-Keys made at a press. One whose answer was lost is sent again under its own. */
export class Press {
  private said = "";
  private made = "";

  /** The key for what is sent now. */
  key(what: unknown): string {
    const said = JSON.stringify(what);
    if (said !== this.said) this.made = newKey();
    this.said = said;
    return this.made;
  }

  /** What became of it; the next press is another one unless nobody knows. */
  answered(problem?: unknown): void {
    if (!isLost(problem)) this.said = "";
  }
}

export function usePress(): Press {
  const [press] = useState(() => new Press());
  return press;
}

function isLost(problem: unknown): boolean {
  if (!problem) return false;
  return !(problem instanceof Refused) || problem.status === 0 || problem.status >= BROKEN;
}
