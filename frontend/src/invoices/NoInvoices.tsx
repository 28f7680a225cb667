import { Link } from "@tanstack/react-router";
import { m } from "../paraglide/messages.js";
import { StateCard } from "../parts/StateCard.tsx";

/** Where invoices would be: filtered away, or not there yet. */
export function NoInvoices({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) {
    return (
      <StateCard icon="invoice" title={m.no_invoices()}>
        {m.no_invoices_detail()}
      </StateCard>
    );
  }
  return (
    <StateCard
      icon="filter"
      title={m.no_invoices_filtered()}
      actions={
        <Link to="/invoices" className="btn">
          {m.filters_clear()}
        </Link>
      }
    />
  );
}
