import { Link } from "@tanstack/react-router";
import type { OrderRow } from "../contract/api.schemas.ts";
import { shortDay } from "../format/dates.ts";
import { bareTonnes } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import { Material } from "./orderColumns.tsx";
import { OrderBar, OrderTag } from "./OrderTag.tsx";

/** The same facts as the row, in the same order, where there is no room for columns. */
export function OrderCard({ row }: { row: OrderRow }) {
  return (
    <Link to="/orders/$orderId" params={{ orderId: row.id }} className="ocard">
      <b>{row.customer_name ?? m.hidden_value()}</b>
      <OrderTag state={row.state} remainingKg={row.remaining_kg} />
      <span className="muted">{[row.number, row.site_code].filter(Boolean).join(" · ")}</span>
      <span className="num muted">{row.deliver_on ? shortDay(row.deliver_on) : ""}</span>
      <span>
        <Material row={row} />
      </span>
      <span className="num b">{m.left_t({ tonnes: bareTonnes(row.remaining_kg) })}</span>
      <OrderBar row={row} />
    </Link>
  );
}
