import { Link } from "@tanstack/react-router";
import type { RequestRow } from "../contract/api.schemas.ts";
import { day, shortDay, todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { daysLeftWord } from "./deadline.ts";
import { DueBar } from "./DueBar.tsx";
import { HandlerName, TakeRequest } from "./HandlerCell.tsx";
import { isRunning, listedName, nextWord } from "./requestStates.ts";
import { RequestTag } from "./RequestTag.tsx";
import { CHANNELS, REQUEST_KINDS } from "./words.ts";

/** The columns of the list of requests. */
export function requestColumns(): Column<RequestRow>[] {
  return [
    { head: m.dsr_request(), className: "nw", cell: (row) => <Identifier row={row} /> },
    { head: m.dsr_person(), cell: (row) => <b>{listedName(row)}</b> },
    {
      head: m.dsr_right(),
      cell: (row) => <Rights items={row.items} />,
    },
    { head: m.dsr_stage(), cell: (row) => <RequestTag state={row.state} /> },
    { head: m.dsr_due(), className: "due", cell: (row) => <Due row={row} /> },
    { head: m.dsr_handler(), className: "nw", cell: (row) => <HandlerName row={row} /> },
    { head: m.dsr_next(), className: "nw", cell: (row) => <Next row={row} /> },
  ];
}

/** What is asked, each right once. */
export function Rights({ items }: Pick<RequestRow, "items">) {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return (
    <span className="rights">
      {kinds.map((kind) => (
        <span key={kind} className="tag">
          {REQUEST_KINDS[kind]()}
        </span>
      ))}
    </span>
  );
}

function Identifier({ row }: { row: RequestRow }) {
  return (
    <>
      <Link to="/privacy/requests/$requestId" params={{ requestId: row.id }} className="m">
        {row.number}
      </Link>
      <span className="sub2">{cameWord(row)}</span>
    </>
  );
}

export function cameWord({ channel, received_on }: RequestRow): string {
  return m.dsr_received_by({ channel: CHANNELS[channel](), day: shortDay(received_on) });
}

export function Due({ row }: { row: RequestRow }) {
  if (!isRunning(row.state)) return <span className="muted">{m.dsr_answered()}</span>;
  if (row.paused_on) {
    return (
      <span className="muted">{m.dsr_paused_since({ day: shortDay(row.paused_on) })}</span>
    );
  }
  return (
    <>
      <DueBar receivedOn={row.received_on} dueOn={row.due_on} />
      <b className="num">{daysLeftWord(row.due_on, todayHere())}</b>{" "}
      <span className="muted small num">{day(row.due_on)}</span>
    </>
  );
}

function Next({ row }: { row: RequestRow }) {
  return (
    <span className="row">
      <TakeRequest row={row} />
      <Link
        to="/privacy/requests/$requestId"
        params={{ requestId: row.id }}
        className={isRunning(row.state) ? "btn sm" : "lnk"}
        aria-label={`${nextWord(row)}, ${row.number}`}
      >
        {nextWord(row)}
      </Link>
    </span>
  );
}
