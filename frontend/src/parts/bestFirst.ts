import type { Candidate } from "./Combo.tsx";

/** Those that contain what was typed; those whose name begins with it come first. */
export function bestFirst(candidates: readonly Candidate[], typed: string): Candidate[] {
  const wanted = typed.trim().toLowerCase();
  const begins = ({ name }: Candidate): number =>
    name.toLowerCase().startsWith(wanted) ? 0 : 1;
  return candidates
    .filter(({ name, note = "" }) => `${name} ${note}`.toLowerCase().includes(wanted))
    .toSorted((one, other) => begins(one) - begins(other));
}
