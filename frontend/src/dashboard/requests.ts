/** What requests ask for, and where they stand between today and their last day. */
import type { RequestKind, RequestRow } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";

const KINDS: Record<RequestKind, () => string> = {
  erase: m.dsr_kind_erase,
  access: m.dsr_kind_access,
  rectify: m.dsr_kind_rectify,
  restrict: m.dsr_kind_restrict,
  port: m.dsr_kind_port,
  object: m.dsr_kind_object,
  withdraw: m.dsr_kind_withdraw,
  complain: m.dsr_kind_complain,
  human_review: m.dsr_kind_human_review,
};

/** What a request asks, each right once. */
export function kindsWord({ items }: Pick<RequestRow, "items">): string {
  return [...new Set(items.map(({ kind }) => KINDS[kind]()))].join(", ");
}

const DAY_MS = 86_400_000;

export function daysTo(due: string, today: string): number {
  return Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS);
}

export interface Placed {
  readonly row: RequestRow;
  readonly title: string;
  readonly left: number;
  /** Where its mark stands, in pixels of the axis; what is late stands at today. */
  readonly x: number;
  /** Its words end at the mark, for there is no room behind it. */
  readonly isFar: boolean;
  /** On which of the rows of flags, the highest first. */
  readonly level: number;
}

export interface Room {
  readonly from: number;
  readonly to: number;
  readonly end: number;
  readonly levels: number;
}

const LETTER_PX = 6.6;
export const HALF_PX = 8;

/** Place flags so that the words of one level do not lie over each other. */
export function placed(rows: readonly RequestRow[], today: string, room: Room): Placed[] {
  const reach = horizon(rows, today);
  const ends = Array.from({ length: room.levels }, () => -HALF_PX);
  const found: Placed[] = [];
  for (const row of rows) {
    const left = daysTo(row.due_on, today);
    const x = room.from + Math.min(1, Math.max(0, left) / reach) * (room.to - room.from);
    const title = m.desk_kind_days({ kind: kindsWord(row), days: left });
    const width = Math.max(title.length, row.number.length) * LETTER_PX;
    const isFar = x - HALF_PX + width > room.end;
    const start = isFar ? x + HALF_PX - width : x - HALF_PX;
    const level = ends.findIndex((end) => end <= start);
    if (level < 0) continue;
    ends[level] = isFar ? x + HALF_PX : start + width;
    found.push({ row, title, left, x, isFar, level });
  }
  return found;
}

/** How many days the axis reaches: four weeks at least. */
export function horizon(rows: readonly RequestRow[], today: string): number {
  return Math.max(28, ...rows.map((row) => daysTo(row.due_on, today)));
}

export function dayAfter(today: string, days: number): string {
  return new Date(Date.parse(today) + days * DAY_MS).toISOString().slice(0, 10);
}
