import { Link } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { StateCard } from "../parts/StateCard.tsx";

/** Where customers would be: filtered away, or not there yet. */
export function NoCustomers({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <StateCard
        icon="filter"
        title={m.no_customers_filtered()}
        actions={
          <Link to="/customers" className="btn">
            {m.filters_clear()}
          </Link>
        }
      />
    );
  }
  return (
    <StateCard
      icon="firm"
      title={m.no_customers()}
      actions={
        <Link to="/customers/new" className="btn pri">
          {m.new_customer()}
        </Link>
      }
    >
      {m.no_customers_detail()}
    </StateCard>
  );
}
