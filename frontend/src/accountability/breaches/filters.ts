/** What of the list of breaches is in its address. */
export interface BreachFilters {
  closed?: true;
}

export function breachFilters(said: Record<string, unknown>): BreachFilters {
  return said["closed"] === true ? { closed: true } : {};
}
