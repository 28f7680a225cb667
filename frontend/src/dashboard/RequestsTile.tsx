import { Link } from "@tanstack/react-router";
import type { RequestRow } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { daysTo, kindsWord } from "./requests.ts";
import { dayNow } from "./Figures.tsx";
import { Figured } from "../parts/Figured.tsx";
import { RequestsAxis } from "./RequestsAxis.tsx";
import { Tile } from "./Tile.tsx";
import { useRequests, useToday } from "./tiles.ts";

/** Requests of data subjects that are open, by when they must be answered. */
export function RequestsTile() {
  const today = dayNow(useToday().data?.at);
  return (
    <Tile
      title={m.nav_requests()}
      note={m.desk_requests_note()}
      query={useRequests()}
      chart={(rows) => <RequestsAxis rows={rows} today={today} />}
      table={(rows) => <RequestsTable rows={rows} today={today} />}
      footer={(rows) => <Foot rows={rows} today={today} />}
    />
  );
}

interface RowsProps {
  rows: readonly RequestRow[];
  today: string;
}

function RequestsTable({ rows, today }: RowsProps) {
  return (
    <Figured
      label={m.nav_requests()}
      heads={[m.desk_request(), m.desk_kind(), m.desk_due(), m.desk_days_left()]}
      rows={rows.map((row) => [
        row.number,
        kindsWord(row),
        day(row.due_on),
        String(daysTo(row.due_on, today)),
      ])}
    />
  );
}

function Foot({ rows, today }: RowsProps) {
  const late = rows.filter((row) => row.due_on < today).length;
  return (
    <>
      {late === 0 ? m.desk_none_late() : m.desk_late({ count: late })}{" "}
      <Link to="/privacy/requests">{m.desk_open_queue()}</Link>
    </>
  );
}
