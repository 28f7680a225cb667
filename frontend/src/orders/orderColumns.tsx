import { Link } from "@tanstack/react-router";
import type { OrderRow } from "../contract/api.schemas.ts";
import { shortDay } from "../format/dates.ts";
import { bareTonnes } from "../format/kilograms.ts";
import { barePrice } from "../format/money.ts";
import { isOverrun } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import { MaterialCell, NameCell } from "../parts/cells.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { OrderBar, OrderTag } from "./OrderTag.tsx";

/** The columns of the order list, the identifier first. */
export function orderColumns(): Column<OrderRow>[] {
  return [
    {
      head: m.order(),
      field: "number",
      sort: "number",
      className: "ord",
      cell: (row) => <OrderLink row={row} />,
    },
    {
      head: m.customer(),
      field: "customer_name",
      sort: "customer",
      className: "cus",
      cell: (row) => <NameCell name={row.customer_name} />,
    },
    { head: m.site(), field: "site_code", className: "mono nw", cell: (row) => row.site_code },
    {
      head: m.material(),
      field: "product_name",
      className: "nw",
      cell: (row) => <Material row={row} />,
    },
    ...masses(),
    {
      head: m.delivery(),
      field: "deliver_on",
      sort: "deliver_on",
      className: "num",
      cell: (row) => (row.deliver_on ? shortDay(row.deliver_on) : ""),
    },
    {
      head: m.price_per_t(),
      field: "unit_price",
      className: "r num",
      cell: (row) => (row.unit_price === null ? "" : barePrice(row.unit_price)),
    },
    {
      head: m.state(),
      field: "state",
      cell: (row) => <OrderTag state={row.state} remainingKg={row.remaining_kg} />,
    },
  ];
}

/** How much was ordered, how much came, and how much is left. */
function masses(): Column<OrderRow>[] {
  return [
    {
      head: m.ordered_t(),
      field: "ordered_kg",
      className: "r num",
      cell: (row) => bareTonnes(row.ordered_kg),
    },
    {
      head: m.weighed_t(),
      field: "weighed_kg",
      className: "r num",
      cell: (row) => bareTonnes(row.weighed_kg),
    },
    {
      head: m.progress(),
      className: "prog",
      hidesHead: true,
      cell: (row) => <OrderBar row={row} />,
    },
    {
      head: m.remaining_t(),
      field: "remaining_kg",
      className: "r num",
      cell: (row) => <Remaining row={row} />,
    },
  ];
}

function OrderLink({ row }: { row: OrderRow }) {
  return (
    <Link to="/orders/$orderId" params={{ orderId: row.id }} className="m">
      {row.number}
    </Link>
  );
}

export function Material({ row }: { row: OrderRow }) {
  return (
    <MaterialCell
      material={row.material}
      name={row.product_name ?? m.lines({ count: row.line_count })}
    />
  );
}

function Remaining({ row }: { row: OrderRow }) {
  const over = isOverrun(row.state, row.remaining_kg);
  return <span className={over ? "over" : undefined}>{bareTonnes(row.remaining_kg)}</span>;
}
