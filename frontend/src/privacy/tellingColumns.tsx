import { Link } from "@tanstack/react-router";
import type { TellingView } from "../contract/api.schemas.ts";
import { shortDay } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { TellingActs } from "./TellingActs.tsx";
import { BECAME, tellingLook } from "./tellingWords.ts";

/** The columns of recipients that are told; in the list, with the request they belong to. */
export function tellingColumns(isInRequest: boolean): Column<TellingView>[] {
  const request: Column<TellingView> = {
    head: m.dsr_request(),
    className: "nw",
    cell: (row) => <RequestLink row={row} />,
  };
  return [
    ...(isInRequest ? [] : [request]),
    { head: m.tell_recipient(), cell: ({ recipient }) => <b>{recipient}</b> },
    { head: m.tell_what(), cell: ({ became }) => BECAME[became]() },
    { head: m.tell_given(), cell: (row) => <Given row={row} /> },
    {
      head: m.tell_last(),
      className: "nw num",
      cell: ({ last_given_at }) => shortDay(last_given_at),
    },
    { head: m.tell_state(), cell: (row) => <TellingTag row={row} /> },
    { head: m.dsr_next(), className: "nw", cell: (row) => <TellingActs telling={row} /> },
  ];
}

function RequestLink({ row }: { row: TellingView }) {
  return (
    <Link
      to="/privacy/requests/$requestId"
      params={{ requestId: row.request_id }}
      className="m"
    >
      {row.request_number}
    </Link>
  );
}

/** What a recipient was given, as the ledger names it. */
function Given({ row: { fields, given_count } }: { row: TellingView }) {
  return (
    <>
      {fields.join(", ")} <span className="muted">{m.tell_times({ count: given_count })}</span>
    </>
  );
}

function TellingTag({ row }: { row: TellingView }) {
  const [icon, tone, word] = tellingLook(row);
  return (
    <>
      <Tag icon={icon} tone={tone} word={word} />
      {row.acknowledgement ? <span className="sub2">{row.acknowledgement}</span> : null}
    </>
  );
}

/** The same facts as a row, where there is no room for columns. */
export function TellingCard({ row }: { row: TellingView }) {
  return (
    <div className="ocard dsr-card">
      <b>{row.recipient}</b>
      <TellingTag row={row} />
      <span className="muted">{`${row.request_number} · ${BECAME[row.became]()}`}</span>
      <TellingActs telling={row} />
    </div>
  );
}
