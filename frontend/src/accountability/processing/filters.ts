/** Which part of the record is shown, as its address says. */
export const PARTS = ["processing", "retention", "catalogue"] as const;
export type Part = (typeof PARTS)[number];

export interface RecordFilters {
  part?: Part;
}

export function recordFilters(said: Record<string, unknown>): RecordFilters {
  const part = PARTS.find((each) => each === said["part"]);
  return part && part !== "processing" ? { part } : {};
}
