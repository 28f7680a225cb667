/** The order in which a keeper reads requests: the pressing first, then what goes on by itself. */
import type { RequestRow } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { daysBetween } from "./deadline.ts";
import { isRunning } from "./requestStates.ts";

const SOON_DAYS = 14;
const GROUPS = ["soon", "later", "waiting", "closed"] as const;
type Group = (typeof GROUPS)[number];

const WORDS: Record<Group, (facts: { count: number }) => string> = {
  soon: m.dsr_group_soon,
  later: m.dsr_group_later,
  waiting: m.dsr_group_waiting,
  closed: m.dsr_group_closed,
};

function groupOf({ state, due_on }: RequestRow): Group {
  if (state === "waiting" || state === "closed") return state;
  return daysBetween(todayHere(), due_on) <= SOON_DAYS ? "soon" : "later";
}

/** Put rows of one group together; within it their order stays. */
export function grouped(rows: readonly RequestRow[]): RequestRow[] {
  return GROUPS.flatMap((group) => rows.filter((row) => groupOf(row) === group));
}

export function groupWord(row: RequestRow, rows: readonly RequestRow[]): string {
  const group = groupOf(row);
  return WORDS[group]({ count: rows.filter((one) => groupOf(one) === group).length });
}

export function isLate({ state, due_on }: RequestRow): boolean {
  return isRunning(state) && daysBetween(todayHere(), due_on) < 0;
}
