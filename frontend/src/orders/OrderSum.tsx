import type { OrderRow } from "../contract/api.schemas.ts";
import { useAddUpOrders } from "../contract/orders/orders.ts";
import { clock } from "../format/dates.ts";
import { tonnes } from "../format/kilograms.ts";
import { m } from "../paraglide/messages.js";
import type { Pages } from "../parts/usePages.ts";
import type { OrderFilters } from "./filters.ts";

/** What the whole list adds up to, not just the rows on show; and how old that is. */
export function OrderSum({
  filters,
  pages,
}: {
  filters: OrderFilters;
  pages: Pages<OrderRow>;
}) {
  const { sort, descending: _way, ...chosen } = filters;
  const { data } = useAddUpOrders(chosen);
  const at = new Date(pages.updatedAt).toISOString();
  return (
    <>
      {data ? (
        <>
          <b>{m.orders_count({ count: data.orders })}</b>
          <span className="hide-s">
            {m.fact_ordered()} <b>{tonnes(data.ordered_kg)}</b>
          </span>
          <span className="hide-s">
            {m.fact_weighed()} <b>{tonnes(data.weighed_kg)}</b>
          </span>
          <span>
            {m.fact_left()} <b>{tonnes(data.remaining_kg)}</b>
          </span>
          {data.is_capped ? <span className="muted small">{m.sum_capped()}</span> : null}
        </>
      ) : null}
      <span className="sp" />
      <span className="muted small hide-s">
        {sort ? null : m.sorted_newest()} {m.updated_at({ clock: clock(at) })}
      </span>
    </>
  );
}
