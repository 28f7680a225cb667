import { useId, useState } from "react";
import type {
  InvoiceLineView,
  InvoiceTicketView,
  InvoiceView,
} from "../../contract/api.schemas.ts";
import { bareMoney } from "../../format/money.ts";
import { decimal, exact } from "../../format/numbers.ts";
import { UNITS } from "../../format/words.ts";
import { PriceWhy } from "./PriceWhy.tsx";
import { LineName } from "./LineName.tsx";
import { LineTickets } from "./LineTickets.tsx";

interface SheetLineProps {
  invoice: InvoiceView;
  line: InvoiceLineView;
  tickets: readonly InvoiceTicketView[];
  opensAtOnce: boolean;
}

/** One line, and its tickets when they are unfolded. */
export function SheetLine({ invoice, line, tickets, opensAtOnce }: SheetLineProps) {
  const [isOpen, setOpen] = useState(opensAtOnce);
  const id = useId();
  const fold = { isOpen, toggle: () => setOpen(!isOpen), controls: id };
  return (
    <tbody>
      <tr className={isOpen && tickets.length > 0 ? "open" : undefined}>
        <td>
          <LineName invoice={invoice} line={line} tickets={tickets.length} fold={fold} />
        </td>
        <td className="r num">{quantityOf(line)}</td>
        <td>{UNITS[line.unit]()}</td>
        <td className="r num">
          <PriceWhy line={line} />
        </td>
        <td className="r num">{exact(line.vat_percent)} %</td>
        <td className="r num b">{bareMoney(line.net_cents)}</td>
      </tr>
      {isOpen && tickets.length > 0 ? (
        <tr className="exp">
          <td colSpan={6}>
            <LineTickets id={id} tickets={tickets} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** Tonnes have the decimals of the scale, pieces and hours those they need. */
function quantityOf({ quantity, unit }: InvoiceLineView): string {
  return unit === "tonne" ? decimal(quantity, 2) : exact(quantity);
}
