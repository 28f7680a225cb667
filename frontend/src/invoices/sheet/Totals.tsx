import type { InvoiceView } from "../../contract/api.schemas.ts";
import { money } from "../../format/money.ts";
import { exact } from "../../format/numbers.ts";
import { m } from "../../paraglide/messages.js";

/** The sums: net, each rate's tax, what is to be paid, and what of it is left. */
export function Totals({ invoice }: { invoice: InvoiceView }) {
  const { kind, net_cents, vats, total_cents, open_cents } = invoice;
  const isSettled = open_cents !== null && open_cents !== total_cents;
  return (
    <dl className="tot">
      <Sum term={m.invoice_net()} cents={net_cents} />
      {vats.map(({ vat_percent, vat_cents }) => (
        <Sum
          key={vat_percent}
          term={m.invoice_vat({ percent: exact(vat_percent) })}
          cents={vat_cents}
        />
      ))}
      <Sum
        className="grand"
        term={kind === "credit_note" ? m.invoice_to_refund() : m.invoice_to_pay()}
        cents={total_cents}
      />
      {isSettled ? (
        <>
          <Sum term={m.invoice_settled()} cents={open_cents - total_cents} />
          <Sum className="b" term={m.invoice_open_sum()} cents={open_cents} />
        </>
      ) : null}
    </dl>
  );
}

function Sum({ term, cents, className }: { term: string; cents: number; className?: string }) {
  return (
    <div className={className}>
      <dt>{term}</dt>
      <dd className="num">{money(cents)}</dd>
    </div>
  );
}
