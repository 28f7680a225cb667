import type { ReactNode } from "react";
import { CustomerFilter } from "../CustomerFilter.tsx";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { FilterField } from "../parts/FilterField.tsx";
import { DeliveryFilter } from "./DeliveryFilter.tsx";
import type { OrderFilters } from "./filters.ts";

interface OrderFilterBarProps {
  filters: OrderFilters;
  go: (filters: { readonly [name in keyof OrderFilters]: OrderFilters[name] }) => void;
  onText: (text: string) => void;
  /** How the list is seen. */
  tools: ReactNode;
}

/** What narrows the list beside its tabs: a number, the days of delivery, whose orders. */
export function OrderFilterBar({ filters, go, onText, tools }: OrderFilterBarProps) {
  const { deliver_from, deliver_to, customer_id, ...others } = filters;
  const isNarrowed = Boolean(deliver_from ?? deliver_to ?? customer_id);

  return (
    <div className="tbar">
      <FilterField label={m.order_filter_number()} onRest={onText} />
      <DeliveryFilter
        range={{ from: deliver_from, to: deliver_to }}
        onChange={({ from, to }) =>
          go({
            ...others,
            ...(customer_id ? { customer_id } : {}),
            ...(from ? { deliver_from: from } : {}),
            ...(to ? { deliver_to: to } : {}),
          })
        }
      />
      <CustomerFilter
        label={m.customer()}
        title={m.order_filter_customer()}
        verb={m.order_filter_show()}
        customerId={customer_id}
        onChange={(id) =>
          go({
            ...others,
            ...(deliver_from ? { deliver_from } : {}),
            ...(deliver_to ? { deliver_to } : {}),
            ...(id ? { customer_id: id } : {}),
          })
        }
      />
      {isNarrowed ? (
        <Button look="quiet" onPress={() => go(others)}>
          {m.filters_clear()}
        </Button>
      ) : null}
      {tools}
    </div>
  );
}
