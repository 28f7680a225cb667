import type { LoadRow, OrderRow } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";

type Row = Pick<LoadRow | OrderRow, "customer_name" | "site_code" | "product_name">;

interface OrderKeyProps {
  row: Row;
  number: string;
  note: string;
  onPress: () => void;
}

/** One order or planned load to choose: whose, where to, what, and how much is left. */
export function OrderKey({ row, number, note, onPress }: OrderKeyProps) {
  return (
    <button type="button" className="k-row" onClick={onPress}>
      <b>{row.customer_name ?? m.hidden_value()}</b>
      <span className="r">{number}</span>
      <span>{[row.product_name, row.site_code].filter(Boolean).join(" · ")}</span>
      <span className="r num">{note}</span>
    </button>
  );
}
