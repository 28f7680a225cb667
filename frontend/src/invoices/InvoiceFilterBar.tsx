import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { InvoiceKind } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { FilterChoice } from "../parts/FilterChoice.tsx";
import type { InvoiceFilters } from "./filters.ts";
import { PayerFilter } from "./PayerFilter.tsx";

interface BarProps {
  filters: InvoiceFilters;
  /** How the list is seen. */
  tools: ReactNode;
}

/** The filters beside the tabs: invoices or credit notes, and whose. */
export function InvoiceFilterBar({ filters, tools }: BarProps) {
  const navigate = useNavigate({ from: "/invoices" });
  const { kind, payer_id, ...others } = filters;

  function filter(by: Pick<InvoiceFilters, "kind" | "payer_id">): void {
    void navigate({ search: { ...others, ...by } });
  }

  const kinds: { value: InvoiceKind; word: string }[] = [
    { value: "invoice", word: m.invoice() },
    { value: "credit_note", word: m.credit_note() },
  ];
  return (
    <div className="tbar">
      <FilterChoice
        label={m.invoice_kind()}
        options={kinds}
        value={kind}
        onChange={(value) =>
          filter({ ...(value ? { kind: value } : {}), ...(payer_id ? { payer_id } : {}) })
        }
      />
      <PayerFilter
        payerId={payer_id}
        onChange={(id) =>
          filter({ ...(kind ? { kind } : {}), ...(id ? { payer_id: id } : {}) })
        }
      />
      {tools}
    </div>
  );
}
