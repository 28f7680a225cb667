/** What time the register says it is. A device's own clock may be wrong: it only counts on. */

let aheadMs = 0;

/** Take up the time that an answer brought. */
export function learnTime(said: string | null, here: number = Date.now()): void {
  const told = Date.parse(said ?? "");
  if (!Number.isNaN(told)) aheadMs = told - here;
}

export function registerNow(): Date {
  return new Date(Date.now() + aheadMs);
}
