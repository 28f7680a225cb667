import { Link } from "@tanstack/react-router";
import type { TicketRow } from "../../contract/api.schemas.ts";
import { moment } from "../../format/dates.ts";
import { kilograms } from "../../format/kilograms.ts";
import { customerOf } from "./ticketColumns.tsx";
import { TicketTag } from "./TicketTag.tsx";

/** The same facts as the row, in the same order, where there is no room for columns. */
export function TicketCard({ row }: { row: TicketRow }) {
  return (
    <Link to="/tickets/$ticketId" params={{ ticketId: row.id }} className="ocard">
      <b>{row.number}</b>
      <TicketTag state={row.state} />
      <span className="muted">{[row.plate, customerOf(row)].filter(Boolean).join(" · ")}</span>
      <span className="num muted">{moment(row.weighed_at)}</span>
      <span>{[row.product_name, row.site_code].filter(Boolean).join(" · ")}</span>
      <span className="num b">{kilograms(row.net_kg)}</span>
    </Link>
  );
}
