/** Customers that are already in the register and close to the one somebody is about to add. */
import type { Found, NewCustomer } from "../contract/api.schemas.ts";
import { searchCustomers } from "../contract/customers/customers.ts";
import { m } from "../paraglide/messages.js";

const MOST = 5;

export interface Similar {
  readonly found: Found;
  /** What is the same, in words: the Y-tunnus, the phone, the e-mail or the name. */
  readonly same: readonly string[];
}

/** Look the new one up by each thing that tells customers apart; the surest hits first. */
export async function similarTo(said: NewCustomer): Promise<Similar[]> {
  const asked = questions(said);
  const answers = await Promise.all(
    asked.map(({ text }) => searchCustomers({ text, limit: MOST })),
  );
  const known = new Map<string, { found: Found; same: string[] }>();
  for (const [at, { items }] of answers.entries()) {
    for (const found of items) {
      const one = known.get(found.id) ?? { found, same: [] };
      const word = asked[at]?.sameIn(found);
      known.set(found.id, { found, same: word ? [...one.same, word] : one.same });
    }
  }
  return [...known.values()].slice(0, MOST);
}

interface Question {
  readonly text: string;
  /** What of it a hit has in common with the new one; null where it is only near. */
  readonly sameIn: (found: Found) => string | null;
}

function questions(said: NewCustomer): Question[] {
  const name = said.name ?? [said.given_name, said.family_name].filter(Boolean).join(" ");
  const asked: Question[] = [];
  if (said.business_id) asked.push({ text: said.business_id, sameIn: () => m.business_id() });
  for (const text of said.phones ?? []) asked.push({ text, sameIn: () => m.phone() });
  for (const text of said.emails ?? []) asked.push({ text, sameIn: () => m.email() });
  asked.push({
    text: name,
    sameIn: (found) => (isSame(found.name, name) ? m.name() : null),
  });
  return asked;
}

function isSame(one: string | null, other: string): boolean {
  return one?.toLocaleLowerCase() === other.toLocaleLowerCase();
}
