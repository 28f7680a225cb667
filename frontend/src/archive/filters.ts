/** What of the list of papers is in its address. */

/** All are shown unless something else is asked for. */
export const VIEWS = ["unlocked", "overdue", "to_destroy"] as const;

export interface PaperFilters {
  view?: (typeof VIEWS)[number];
  folder?: string;
  cabinet?: string;
}

export function paperFilters(said: Record<string, unknown>): PaperFilters {
  const view = VIEWS.find((one) => one === said["view"]);
  return {
    ...(view ? { view } : {}),
    ...(typeof said["folder"] === "string" ? { folder: said["folder"] } : {}),
    ...(typeof said["cabinet"] === "string" ? { cabinet: said["cabinet"] } : {}),
  };
}
