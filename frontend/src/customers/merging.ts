/** Two people change one customer at a time: what fits together, and what does not. */
import type { CustomerView } from "../contract/api.schemas.ts";

/** One field of a form about a customer, and how its value is read from the record. */
export interface Edited {
  readonly name: string;
  readonly word: string;
  /** The value as the form writes it. */
  readonly read: (customer: CustomerView) => string;
  /** The value as people read it, where the form writes a code. */
  readonly say?: (value: string) => string;
  /** Where its source is told. */
  readonly origin?: { readonly record: string; readonly column: string };
}

/** A field that both have changed, to different values. */
export interface Collision {
  readonly edited: Edited;
  readonly mine: string;
  readonly theirs: string;
}

/** What only a person can decide: what both changed since the record was opened. */
export function collisionsIn(
  said: FormData,
  fields: readonly Edited[],
  opened: CustomerView,
  now: CustomerView,
): Collision[] {
  return fields.flatMap((edited) => {
    const [before, theirs] = [edited.read(opened), edited.read(now)];
    const mine = saidIn(said, edited.name);
    const isMineToo = mine !== before && mine !== theirs;
    return theirs !== before && isMineToo ? [{ edited, mine, theirs }] : [];
  });
}

/** Say what others changed, in the fields that nobody has touched since the form opened. */
export function takeUp(
  said: FormData,
  fields: readonly Edited[],
  opened: CustomerView,
  now: CustomerView,
): void {
  for (const { name, read } of fields) {
    if (saidIn(said, name) === read(opened)) said.set(name, read(now));
  }
}

/** Put what was chosen in the place of what was typed. */
export function settle(said: FormData, collisions: readonly Collision[]): void {
  for (const { edited, theirs } of collisions) {
    if (said.get(choiceOf(edited)) === "theirs") said.set(edited.name, theirs);
  }
}

export function choiceOf({ name }: Edited): string {
  return `keep/${name}`;
}

export function isChanged(said: FormData, edited: Edited, opened: CustomerView): boolean {
  return saidIn(said, edited.name) !== edited.read(opened);
}

function saidIn(said: FormData, name: string): string {
  return String(said.get(name) ?? "").trim();
}
