import { Tag } from "../parts/Tag.tsx";
import { invoiceLook, type Standing } from "./invoiceStates.ts";

export function InvoiceTag({ invoice }: { invoice: Standing }) {
  const { icon, tone, word } = invoiceLook(invoice);
  return <Tag icon={icon} tone={tone} word={word()} />;
}
