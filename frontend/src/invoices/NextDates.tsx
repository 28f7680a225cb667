import type { InvoiceView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Panel } from "../parts/Panel.tsx";
import { daysAfter } from "./dueWords.ts";

/** As api/law has them: a reminder waits after the due day, a voucher is kept over whole years. */
const REMINDER_DAYS = 14;
const VOUCHER_YEARS = 6;

/** What happens next to a posted invoice, by its day. */
export function NextDates({ invoice }: { invoice: InvoiceView }) {
  const dates = datesOf(invoice);
  if (dates.length === 0) return null;
  return (
    <Panel title={m.next_dates()} bare>
      <dl className="kv padded dates">
        {dates.map(([on, word]) => (
          <div className="term" key={word}>
            <dt className="num">{day(on)}</dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function datesOf({ invoice_on, due_on, receivable_state }: InvoiceView): [string, string][] {
  const dates: [string, string][] = [];
  if (due_on && receivable_state === "open") {
    dates.push([due_on, m.next_due()], [daysAfter(due_on, REMINDER_DAYS), m.next_reminder()]);
  }
  if (invoice_on) {
    const year = Number(invoice_on.slice(0, 4)) + VOUCHER_YEARS;
    dates.push([`${year}-12-31`, m.next_erased()]);
  }
  return dates;
}
