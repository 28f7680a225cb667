import { Link } from "@tanstack/react-router";
import type { LoadRow } from "../contract/api.schemas.ts";
import { shortDay } from "../format/dates.ts";
import { tonnes } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import { LoadTag } from "./LoadTag.tsx";

/** The same facts as the row, in the same order, where there is no room for columns. */
export function LoadCard({ row }: { row: LoadRow }) {
  return (
    <Link to="/transports/$loadId" params={{ loadId: row.id }} className="ocard">
      <b>{row.customer_name ?? m.hidden_value()}</b>
      <LoadTag state={row.state} />
      <span className="muted">{[row.number, row.plate].filter(Boolean).join(" · ")}</span>
      <span className="num muted">{shortDay(row.planned_on)}</span>
      <span>{[row.product_name, row.site_code].filter(Boolean).join(" · ")}</span>
      <span className="num b">{tonnes(row.planned_kg)}</span>
    </Link>
  );
}
