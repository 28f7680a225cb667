import type { InvoiceView } from "../contract/api.schemas.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { isOverdue } from "./invoiceStates.ts";

interface Step {
  readonly word: string;
  readonly note: string;
  readonly at: "done" | "now" | "later";
}

/** The life of an invoice on the beam: what is behind it, where it stands, what is to come. */
export function InvoiceSteps({ invoice }: { invoice: InvoiceView }) {
  return (
    <ol className="steps life" aria-label={m.invoice_steps()}>
      {stepsOf(invoice).map(({ word, note, at }) => (
        <li
          key={word}
          className={at === "later" ? undefined : at}
          aria-current={at === "now" ? "step" : undefined}
        >
          {word}
          <small>{note}</small>
        </li>
      ))}
    </ol>
  );
}

export function stepsOf(invoice: InvoiceView): Step[] {
  const { state, drafted_at, posted_at } = invoice;
  const isDraft = state === "draft";
  const drafted = { word: m.invoice_drafted(), note: moment(drafted_at) };
  if (state === "discarded") {
    return [
      { ...drafted, at: "done" },
      { word: m.invoice_discarded(), note: "", at: "now" },
    ];
  }
  if (state === "opening") {
    const { invoice_on } = invoice;
    const sent = { word: m.invoice_from_before(), note: invoice_on ? day(invoice_on) : "" };
    return [{ ...sent, at: "done" }, ...paying(invoice)];
  }
  const posted = {
    word: m.invoice_posted(),
    note: posted_at ? moment(posted_at) : m.invoice_waits(),
  };
  return [
    { ...drafted, at: isDraft ? "now" : "done" },
    { ...posted, at: isDraft ? "later" : "done" },
    ...(invoice.kind === "invoice" ? paying(invoice) : []),
  ];
}

/** From the wait for money to its end; a credit note ends it too. */
function paying(invoice: InvoiceView): Step[] {
  const { due_on, closed_at, receivable_state } = invoice;
  const isClosed = closed_at !== null;
  const waiting = isOverdue(invoice) ? m.invoice_overdue() : m.invoice_open();
  const end = receivable_state === "credited" ? m.invoice_credited() : m.invoice_paid();
  return [
    {
      word: waiting,
      note: due_on ? m.invoice_due_on({ day: day(due_on) }) : m.invoice_waits(),
      at: isClosed ? "done" : receivable_state ? "now" : "later",
    },
    {
      word: end,
      note: closed_at ? moment(closed_at) : m.invoice_waits(),
      at: isClosed ? "done" : "later",
    },
  ];
}
