/** Customers that are in the register already, whom one about to be added may be. */
import type { CustomerView } from "../contract/api.schemas.ts";
import { getCustomer } from "../contract/customers/customers.ts";
import { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";

export interface Similar {
  readonly found: CustomerView;
  /** What is the same, in words, the surest first. */
  readonly same: readonly string[];
  /** How sure it is, of 100. */
  readonly score: number;
}

interface Candidate {
  readonly id: string;
  readonly matched_on: readonly (keyof typeof WORDS)[];
  readonly score: number;
}

const WORDS = {
  business_id: m.business_id,
  email: m.email,
  phone: m.phone,
  name: m.name,
  name_and_postal_code: m.duplicate_name_and_place,
};

/** The refusal names them by id: each is opened, masked and logged as any customer is. */
export async function similarIn(problem: unknown): Promise<Similar[]> {
  if (!(problem instanceof Refused) || problem.slug !== "possible-duplicate") return [];
  const candidates = problem.problem["candidates"] as readonly Candidate[];
  return Promise.all(
    candidates.map(async ({ id, matched_on, score }) => ({
      found: await getCustomer(id),
      same: matched_on.map((what) => WORDS[what]()),
      score,
    })),
  );
}
