import { Link } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { StateCard } from "../parts/StateCard.tsx";

/** Where orders would be. */
export function NoOrders({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <StateCard
        icon="order"
        title={m.no_orders_filtered()}
        actions={
          <Link to="/orders" className="btn">
            {m.filters_clear()}
          </Link>
        }
      />
    );
  }
  return (
    <StateCard
      icon="order"
      title={m.no_orders()}
      actions={
        <Link to="/orders/new" className="btn pri">
          {m.new_order()}
        </Link>
      }
    />
  );
}
