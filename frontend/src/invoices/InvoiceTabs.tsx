import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import type { InvoiceFilters } from "./filters.ts";

type View = Pick<InvoiceFilters, "state" | "settlement">;

const VIEWS: readonly { readonly word: () => string; readonly view: View }[] = [
  { word: m.all, view: {} },
  { word: m.invoice_drafts, view: { state: "draft" } },
  { word: m.invoices_open, view: { settlement: "open" } },
  { word: m.invoices_paid, view: { settlement: "paid" } },
  { word: m.invoices_credited, view: { settlement: "credited" } },
  { word: m.invoices_discarded, view: { state: "discarded" } },
];

/** The invoice list by state; each view has its address, and keeps the other filters. */
export function InvoiceTabs({ filters }: { filters: InvoiceFilters }) {
  const { state, settlement, ...others } = filters;
  const tabs = VIEWS.map(({ word, view }) => ({
    link: { to: "/invoices" as const, search: { ...others, ...view } },
    word: word(),
    current: view.state === state && view.settlement === settlement,
  }));
  return <BeamTabs label={m.invoice_views()} tabs={tabs} />;
}
