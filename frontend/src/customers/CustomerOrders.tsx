import { Link } from "@tanstack/react-router";
import type { OrderRow } from "../contract/api.schemas.ts";
import { getListOrdersQueryKey, listOrders } from "../contract/orders/orders.ts";
import { shortDay } from "../format/dates.ts";
import { bareTonnes } from "../format/kilograms.ts";
import { orderLook } from "../format/orderStates.ts";
import { m } from "../paraglide/messages.js";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { Tag } from "../parts/Tag.tsx";
import { usePages } from "../parts/usePages.ts";
import type { Column } from "../parts/ReadingTable.tsx";

/** What this customer has ordered, newest first. */
export function CustomerOrders({ customerId }: { customerId: string }) {
  const filter = { customer_id: customerId };
  const pages = usePages<OrderRow>(getListOrdersQueryKey(filter), (cursor, signal) =>
    listOrders({ ...filter, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  return (
    <ReadingList
      label={m.nav_orders()}
      pages={pages}
      columns={columns()}
      cursor={-1}
      card={(row) => <Card row={row} />}
      empty={<StateCard icon="order" title={m.no_orders_customer()} />}
    />
  );
}

function columns(): Column<OrderRow>[] {
  return [
    { head: m.order(), className: "nw", cell: (row) => <OrderLink row={row} /> },
    { head: m.site(), className: "mono nw", cell: (row) => row.site_code },
    { head: m.material(), cell: (row) => row.product_name },
    { head: m.ordered_t(), className: "r num", cell: (row) => bareTonnes(row.ordered_kg) },
    { head: m.remaining_t(), className: "r num", cell: (row) => bareTonnes(row.remaining_kg) },
    {
      head: m.delivery(),
      className: "num",
      cell: (row) => (row.deliver_on ? shortDay(row.deliver_on) : ""),
    },
    { head: m.state(), cell: (row) => <State row={row} /> },
  ];
}

function State({ row }: { row: OrderRow }) {
  const { icon, tone, word } = orderLook(row.state, row.remaining_kg);
  return <Tag icon={icon} tone={tone} word={word()} />;
}

function OrderLink({ row }: { row: OrderRow }) {
  return (
    <Link to="/orders/$orderId" params={{ orderId: row.id }} className="m">
      {row.number}
    </Link>
  );
}

function Card({ row }: { row: OrderRow }) {
  return (
    <Link to="/orders/$orderId" params={{ orderId: row.id }} className="ocard">
      <b>{row.number}</b>
      <State row={row} />
      <span className="muted">{row.product_name}</span>
      <span className="num">{m.left_t({ tonnes: bareTonnes(row.remaining_kg) })}</span>
    </Link>
  );
}
