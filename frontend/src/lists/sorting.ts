/** By which column a list stands, from what its address says. */
import type { Sorting } from "../parts/ReadingTable.tsx";

export interface Sorted {
  readonly sort?: string | undefined;
  readonly descending?: boolean | undefined;
}

/** `falls` are the sorts that stand downwards unless the other way is asked for. */
export function sortingOf(
  said: Sorted,
  first: string,
  falls: readonly string[],
  go: (sorted: Sorted) => void,
): Sorting {
  const by = said.sort ?? first;
  const downwards = said.descending ?? falls.includes(by);
  return {
    by,
    downwards,
    sortBy: (name) => go(name === by ? { sort: by, descending: !downwards } : { sort: name }),
  };
}

/** Read a sort from an address: one of those the list has, and which way if it says so. */
export function sortedBy<Name extends string>(
  names: readonly Name[],
  said: Record<string, unknown>,
): { sort?: Name; descending?: boolean } {
  const sort = names.find((one) => one === said["sort"]);
  const descending = said["descending"];
  return {
    ...(sort ? { sort } : {}),
    ...(typeof descending === "boolean" ? { descending } : {}),
  };
}
