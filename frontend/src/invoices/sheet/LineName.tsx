import { Link } from "@tanstack/react-router";
import type { InvoiceLineView, InvoiceView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { RemoveLine } from "../draft/RemoveLine.tsx";

interface LineNameProps {
  invoice: InvoiceView;
  line: InvoiceLineView;
  tickets: number;
  fold: { isOpen: boolean; toggle: () => void; controls: string };
}

/** What a line bills: the product, where it went, on whose order, over which tickets. */
export function LineName({ invoice, line, tickets, fold }: LineNameProps) {
  return (
    <>
      <span className="b">{line.description}</span>
      <RemoveLine invoice={invoice} line={line} tickets={tickets} />
      <small>
        {line.site_code ? <span className="mono">{line.site_code}</span> : null}
        {line.order_id ? (
          <Link to="/orders/$orderId" params={{ orderId: line.order_id }}>
            {line.order_number}
          </Link>
        ) : null}
        {tickets > 0 ? (
          <button
            type="button"
            className="fold"
            aria-expanded={fold.isOpen}
            aria-controls={fold.isOpen ? fold.controls : undefined}
            onClick={fold.toggle}
          >
            {m.invoice_tickets({ count: tickets })}
          </button>
        ) : null}
      </small>
    </>
  );
}
