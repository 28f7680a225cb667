import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { InvoiceRow } from "../../contract/api.schemas.ts";
import { listInvoices, searchInvoices } from "../../contract/invoices/invoices.ts";

const HITS = 8;

/** Invoices that can still be paid: the payer's own at first, any by its number or reference. */
export function useOpenInvoices(asked: string, payerId: string | null) {
  const { data, isFetching } = useQuery({
    queryKey: ["open-invoices", asked, payerId],
    queryFn: async ({ signal }) => {
      const found = asked
        ? await searchInvoices({ text: asked, limit: HITS }, { signal })
        : await listInvoices(
            { settlement: "open", limit: HITS, ...(payerId ? { payer_id: payerId } : {}) },
            { signal },
          );
      return found.items.filter(isOpen);
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return { invoices: data ?? [], isFetching };
}

function isOpen({ kind, open_cents }: InvoiceRow): boolean {
  return kind === "invoice" && (open_cents ?? 0) > 0;
}
