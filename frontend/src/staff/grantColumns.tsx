import type { HeldGrantView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { roleWord } from "../format/roles.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { GrantDue } from "./GrantDue.tsx";
import { ReviewKey } from "./ReviewKey.tsx";

/** A grant, and for those who may, the key to look at it. */
export function grantColumns(reviewer: string | undefined): Column<HeldGrantView>[] {
  return [
    { head: m.name(), cell: (row) => <b>{row.name ?? m.hidden_value()}</b> },
    { head: m.role(), cell: (row) => roleWord(row.role) },
    { head: m.grant_reason(), cell: (row) => row.reason ?? "–" },
    { head: m.grant_given(), cell: given },
    { head: m.grant_reviewed(), className: "num", cell: reviewed },
    { head: m.grant_expires(), className: "num", cell: expires },
    { head: m.grant_review_due(), className: "num", cell: (row) => <GrantDue grant={row} /> },
    {
      head: m.actions(),
      hidesHead: true,
      className: "r",
      cell: (row) => <ReviewKey grant={row} reviewer={reviewer} />,
    },
  ];
}

function given({ granted_by_name, granted_at }: HeldGrantView) {
  return (
    <>
      {granted_by_name ?? "–"} <span className="muted small">{day(granted_at)}</span>
    </>
  );
}

function reviewed({ reviewed_at }: HeldGrantView): string {
  return reviewed_at ? day(reviewed_at) : "–";
}

function expires({ expires_on }: HeldGrantView): string {
  return expires_on ? day(expires_on) : "–";
}
