import type { Candidate } from "../parts/Combo.tsx";

/** The id of no record: what the last line of a picker stands for. */
export const OFFER = "+";

const SHORTEST = 2;

/** Offer to add what was typed, once it is known that nobody is called just that. */
export function offerFor(
  typed: string,
  known: readonly Candidate[],
  word: (name: string) => string,
): Candidate | undefined {
  const isKnown = known.some(({ name }) => bare(name) === bare(typed));
  return bare(typed).length < SHORTEST || isKnown
    ? undefined
    : { id: OFFER, name: word(typed) };
}

/** As people mean it: without case, spaces and dashes. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
