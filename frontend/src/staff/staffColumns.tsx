import type { StaffView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { Access } from "./Access.tsx";
import { AccountKeys } from "./AccountKeys.tsx";

/** An account, and for those who may, the keys to what can be done about it. */
export function staffColumns(mayChange: boolean): Column<StaffView>[] {
  const columns: Column<StaffView>[] = [
    { head: m.name(), cell: (row) => <b>{row.name ?? m.hidden_value()}</b> },
    { head: m.username(), className: "mono", cell: (row) => row.username },
    { head: m.role(), cell: (row) => row.roles.map(({ role }) => roleWord(role)).join(", ") },
    { head: m.nda(), className: "num", cell: undertaking },
    { head: m.access_to_persons(), cell: (row) => <Access row={row} /> },
    { head: m.second_factor_short(), cell: factor },
    { head: m.review(), className: "num", cell: nextReview },
  ];
  if (!mayChange) return columns;
  return [...columns, { head: m.actions(), hidesHead: true, className: "r", cell: keys }];
}

function keys(row: StaffView) {
  return <AccountKeys account={row} />;
}

function undertaking({ nda_until }: StaffView): string {
  return nda_until ? m.until_day({ day: day(nda_until) }) : m.nda_unsigned();
}

function factor({ second_factor_enrolled }: StaffView): string {
  return second_factor_enrolled ? m.in_use() : m.not_yet();
}

/** The first of the role's review dates: what is not reviewed by then, ends. */
function nextReview({ roles }: StaffView): string {
  const [first] = roles.map((grant) => grant.review_on).toSorted();
  return first ? day(first) : "–";
}
