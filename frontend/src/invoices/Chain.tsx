import type { InvoiceView } from "../contract/api.schemas.ts";
import { useWalkFromInvoice } from "../contract/trails/trails.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { useSession } from "../session.ts";
import { ChainPanel } from "../chain/ChainPanel.tsx";
import { ChainStep } from "../chain/ChainStep.tsx";

/** Where an invoice comes from, and how it was paid. */
export function Chain({ invoice }: { invoice: InvoiceView }) {
  const { may } = useSession();
  const trail = useWalkFromInvoice(invoice.id, {
    query: { enabled: may("walk_from_invoice") && invoice.state !== "discarded" },
  });
  if (!trail.data) return null;
  const isAwaited = invoice.receivable_state === "open" && (invoice.open_cents ?? 0) > 0;
  return (
    <ChainPanel
      trail={trail.data}
      here={invoice.id}
      end={
        isAwaited && invoice.due_on ? (
          <ChainStep icon="euro" word={m.chain_waits()} isMuted>
            {m.invoice_due_on({ day: day(invoice.due_on) })}
          </ChainStep>
        ) : null
      }
    />
  );
}
