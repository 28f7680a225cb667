import { useQueryClient } from "@tanstack/react-query";
import type { InvoiceView } from "../../contract/api.schemas.ts";
import { getGetInvoiceQueryKey } from "../../contract/invoices/invoices.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";

/** What was answered is shown at once, and what hangs on it is asked for anew. */
export function useShown(): (invoice: InvoiceView) => void {
  const queries = useQueryClient();
  const changed = useInvoicesChanged();
  return (invoice) => {
    queries.setQueryData(getGetInvoiceQueryKey(invoice.id), invoice);
    changed();
  };
}

/** The version a change was decided on. */
export function seen({ version }: InvoiceView): { "If-Match": string } {
  return { "If-Match": `"${version}"` };
}
