import type { InvoiceRow } from "../contract/api.schemas.ts";
import { Tag } from "../parts/Tag.tsx";
import { invoiceLook } from "./invoiceStates.ts";

export function InvoiceTag({
  invoice,
}: {
  invoice: Pick<InvoiceRow, "state" | "receivable_state" | "open_cents" | "due_on">;
}) {
  const { icon, tone, word } = invoiceLook(invoice);
  return <Tag icon={icon} tone={tone} word={word()} />;
}
