/** A customer in a list, as a row and as a card. */
import { Link } from "@tanstack/react-router";
import type { CustomerRow } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { KINDS } from "../format/words.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";

export function CUSTOMER_COLUMNS(): Column<CustomerRow>[] {
  return [
    {
      head: m.number(),
      field: "number",
      sort: "number",
      cell: (row) => <span className="mono">{row.number}</span>,
    },
    { head: m.name(), field: "name", sort: "name", cell: (row) => <CustomerLink row={row} /> },
    { head: m.customer_kind(), field: "kind", cell: kindOf },
    {
      head: m.business_id(),
      field: "business_id",
      cell: (row) => <span className="mono">{row.business_id}</span>,
    },
    { head: m.town(), field: "town", cell: (row) => row.town },
    {
      head: m.customer_since(),
      field: "since_on",
      cell: (row) => day(row.since_on),
      className: "num",
    },
  ];
}

function CustomerLink({ row }: { row: CustomerRow }) {
  return (
    <Link to="/customers/$customerId/{-$part}" params={{ customerId: row.id }} className="m">
      {row.name ?? m.hidden_value()}
    </Link>
  );
}

function kindOf(row: CustomerRow): string {
  return row.kind ? KINDS[row.kind]() : m.kind_person();
}

export function CustomerCard({ row }: { row: CustomerRow }) {
  return (
    <Link
      to="/customers/$customerId/{-$part}"
      params={{ customerId: row.id }}
      className="ocard"
    >
      <b>{row.name ?? m.hidden_value()}</b>
      <span className="mono muted">{row.number}</span>
      <span className="muted">{kindOf(row)}</span>
      <span className="muted">{row.town}</span>
    </Link>
  );
}
