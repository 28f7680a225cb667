/** What requests ask for, and where they stand between today and their last day. */
import type { RequestKind, RequestRow } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

export const REQUESTS: Record<RequestKind, () => string> = {
  erase: m.dsr_kind_erase,
  access: m.dsr_kind_access,
  rectify: m.dsr_kind_rectify,
  restrict: m.dsr_kind_restrict,
  port: m.dsr_kind_port,
  object: m.dsr_kind_object,
};

const DAY_MS = 86_400_000;

export function daysTo(due: string, today: string): number {
  return Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS);
}

export interface Placed {
  readonly row: RequestRow;
  readonly left: number;
  /** Where its flag stands, from 0 to 1; what is late stands at today. */
  readonly share: number;
  /** On which of the rows of flags, the highest first. */
  readonly level: number;
}

/** Place flags so that those of one level do not lie over each other. */
export function placed(
  rows: readonly RequestRow[],
  today: string,
  room: number,
  levels: number,
): Placed[] {
  const reach = horizon(rows, today);
  const ends = Array.from({ length: levels }, () => -1);
  const found: Placed[] = [];
  for (const row of rows) {
    const left = daysTo(row.due_on, today);
    const share = Math.min(1, Math.max(0, left) / reach);
    const from = flagFrom(share, room);
    const level = ends.findIndex((end) => end <= from);
    if (level < 0) continue;
    ends[level] = from + room;
    found.push({ row, left, share, level });
  }
  return found;
}

/** Where a flag's words begin: those at the far end stand to the left of their mark. */
export function flagFrom(share: number, room: number): number {
  return share + room > 1 ? Math.max(0, share - room) : share;
}

/** How many days the axis reaches: four weeks at least. */
export function horizon(rows: readonly RequestRow[], today: string): number {
  return Math.max(28, ...rows.map((row) => daysTo(row.due_on, today)));
}

export function dayAfter(today: string, days: number): string {
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}
