import type { DeviceView } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import type { Column } from "../../parts/ReadingTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { EndKiosk } from "./EndKiosk.tsx";

export function kioskColumns(mayEnd: boolean): Column<DeviceView>[] {
  const columns: Column<DeviceView>[] = [
    { head: m.kiosk_name(), className: "b", cell: (row) => row.name },
    {
      head: m.kiosk_registered_at(),
      className: "num",
      cell: (row) => moment(row.registered_at),
    },
    {
      head: m.state(),
      cell: ({ ended_at }) =>
        ended_at ? (
          <Tag icon="ban" word={m.kiosk_ended()} />
        ) : (
          <Tag icon="check" tone="ok" word={m.kiosk_in_use()} />
        ),
    },
  ];
  if (!mayEnd) return columns;
  const end: Column<DeviceView> = {
    head: m.kiosk_end(),
    hidesHead: true,
    cell: (row) => (row.ended_at ? null : <EndKiosk device={row} />),
  };
  return [...columns, end];
}
