/** A list's filters as they stand in its address. */

/** Whatever a list's address says. */
export type Search = Readonly<Record<string, unknown>>;

/** Write filters as a saved list keeps them: without those by id, which name somebody. */
export function queryOf(search: Search): string {
  const said = Object.entries(search)
    .filter(([name, value]) => value !== undefined && !name.endsWith("_id"))
    .map(([name, value]) => [name, String(value)]);
  return new URLSearchParams(said).toString();
}

/** Read what a saved list keeps. */
export function searchOf(query: string): Search {
  const said = [...new URLSearchParams(query)];
  return Object.fromEntries(said.map(([name, value]) => [name, TRUTH[value] ?? value]));
}

const TRUTH: Record<string, boolean> = { true: true, false: false };
