import { Link } from "@tanstack/react-router";
import type { TicketRow } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { whole } from "../../format/numbers.ts";
import { m } from "../../paraglide/messages.js";
import { MaterialCell, NameCell, OrderCell } from "../../parts/cells.tsx";
import { Plate } from "../../parts/Plate.tsx";
import type { Column } from "../../parts/ReadingTable.tsx";
import { TicketTag } from "./TicketTag.tsx";

/** The columns of the ticket list, the identifier first. */
export function ticketColumns(): Column<TicketRow>[] {
  return [
    {
      head: m.ticket(),
      field: "number",
      className: "ord",
      cell: (row) => <TicketLink row={row} />,
    },
    {
      head: m.ticket_weighed_at(),
      field: "weighed_at",
      className: "num nw",
      cell: (row) => moment(row.weighed_at),
    },
    {
      head: m.ticket_vehicle(),
      field: "plate",
      cell: (row) => (row.plate ? <Plate text={row.plate} /> : "–"),
    },
    {
      head: m.customer(),
      field: "customer_name",
      className: "cus",
      cell: (row) => <NameCell name={customerOf(row)} />,
    },
    {
      head: m.order(),
      field: "order_number",
      className: "nw",
      cell: (row) => <OrderCell id={row.order_id} number={row.order_number} />,
    },
    { head: m.site(), field: "site_code", className: "mono nw", cell: (row) => row.site_code },
    {
      head: m.material(),
      field: "product_name",
      className: "mat",
      cell: (row) => <MaterialCell material={row.material} name={row.product_name} />,
    },
    {
      head: m.ticket_net(),
      field: "net_kg",
      className: "r num b",
      cell: (row) => whole(row.net_kg),
    },
    { head: m.state(), field: "state", cell: (row) => <TicketTag state={row.state} /> },
  ];
}

function TicketLink({ row }: { row: TicketRow }) {
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId: row.id }} className="m">
      {row.number}
    </Link>
  );
}

export function customerOf(row: Pick<TicketRow, "customer_id" | "customer_name">): string {
  if (!row.customer_id) return m.ticket_walk_in();
  return row.customer_name ?? m.hidden_value();
}
