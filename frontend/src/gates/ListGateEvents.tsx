import { Link, useSearch } from "@tanstack/react-router";
import type { GateEventView, ListGateEventsParams } from "../contract/api.schemas.ts";
import {
  getListGateEventsQueryKey,
  listGateEvents,
} from "../contract/site-access/site-access.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { PageHead } from "../parts/PageHead.tsx";
import { Plate } from "../parts/Plate.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import type { GateFilters } from "./filters.ts";
import { GateFilterBar } from "./GateFilterBar.tsx";

/** Who came through which gate, the latest first; each look is logged. */
export function ListGateEvents() {
  const filters = useSearch({ from: "/privacy/gate-events" });
  const asked = asking(filters);
  const pages = usePages<GateEventView>(getListGateEventsQueryKey(asked), (cursor, signal) =>
    listGateEvents({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, () => undefined);
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <>
      <PageHead title={m.nav_gate_events()} sub={m.gate_events_note()} />
      <GateFilterBar filters={filters} />
      <ReadingList
        label={m.nav_gate_events()}
        pages={pages}
        columns={columns()}
        cursor={cursor}
        card={(row) => <Card row={row} />}
        empty={
          <StateCard
            icon="key"
            title={isFiltered ? m.no_gate_events_filtered() : m.no_gate_events()}
            actions={
              isFiltered ? (
                <Link to="/privacy/gate-events" className="btn">
                  {m.filters_clear()}
                </Link>
              ) : null
            }
          />
        }
      />
    </>
  );
}

function asking({ since, until, ...others }: GateFilters): ListGateEventsParams {
  return {
    ...others,
    ...(since ? { since: new Date(`${since}T00:00`).toISOString() } : {}),
    ...(until ? { until: new Date(`${until}T24:00`).toISOString() } : {}),
  };
}

const WAYS = { in: m.gate_in, out: m.gate_out };

function columns(): Column<GateEventView>[] {
  return [
    { head: m.gate_at(), className: "nw num", cell: (row) => moment(row.at) },
    { head: m.gate(), cell: (row) => row.gate },
    { head: m.gate_way(), className: "nw", cell: (row) => WAYS[row.direction]() },
    {
      head: m.ticket_vehicle(),
      cell: (row) => (row.plate ? <Plate text={row.plate} /> : "–"),
    },
    { head: m.gate_badge(), className: "mono", cell: (row) => row.badge },
    { head: m.gate_whom(), cell: (row) => <Whom row={row} /> },
  ];
}

/** Whom a passage names, and a way to all of theirs. */
function Whom({ row }: { row: GateEventView }) {
  if (!row.party_id) return <span className="muted">{m.gate_nobody()}</span>;
  return (
    <Link to="/privacy/gate-events" search={{ party_id: row.party_id }}>
      {row.party_name ?? m.hidden_value()}
    </Link>
  );
}

function Card({ row }: { row: GateEventView }) {
  return (
    <div className="ocard">
      <b>{row.party_name ?? row.plate ?? row.badge}</b>
      <span className="num">{moment(row.at)}</span>
      <span className="muted">{row.gate}</span>
      <span className="muted">{WAYS[row.direction]()}</span>
    </div>
  );
}
