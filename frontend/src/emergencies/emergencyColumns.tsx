import type { EmergencyView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { EmergencyKeys } from "./EmergencyKeys.tsx";
import { EmergencyState } from "./EmergencyState.tsx";

/** An opening: whose record, by whom, why, and what came of it. */
export function emergencyColumns(): Column<EmergencyView>[] {
  return [
    { head: m.emergency_when(), className: "num", cell: (row) => moment(row.opened_at) },
    { head: m.customer(), cell: (row) => <b>{row.customer_name ?? m.hidden_value()}</b> },
    { head: m.emergency_by(), cell: (row) => row.account_name ?? m.hidden_value() },
    { head: m.emergency_reason(), cell: (row) => row.reason ?? m.hidden_value() },
    { head: m.emergency_report(), cell: reported },
    { head: m.emergency_state(), cell: (row) => <EmergencyState opening={row} /> },
    {
      head: m.actions(),
      hidesHead: true,
      className: "r",
      cell: (row) => <EmergencyKeys opening={row} />,
    },
  ];
}

function reported({ report, reported_at }: EmergencyView): string {
  return report ?? (reported_at ? m.hidden_value() : "–");
}
