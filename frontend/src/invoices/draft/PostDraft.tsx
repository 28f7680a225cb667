import type { InvoiceView } from "../../contract/api.schemas.ts";
import { usePostInvoice } from "../../contract/invoices/invoices.ts";
import { money } from "../../format/money.ts";
import { useAttempt } from "../../http/attempt.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { ProblemNote } from "../../parts/ProblemNote.tsx";
import { toast } from "../../parts/toast.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";
import { seen, useShown } from "./useShown.ts";

/** Post a draft as it stands on the screen: it gets its number, and never changes again. */
export function PostDraft({ invoice }: { invoice: InvoiceView }) {
  const posting = usePostInvoice();
  const attempt = useAttempt();
  const show = useShown();
  const changed = useInvoicesChanged();

  function post(): void {
    posting.mutate(
      { invoiceId: invoice.id, headers: { ...attempt.headers, ...seen(invoice) } },
      {
        onSuccess: (posted) => {
          attempt.done();
          show(posted);
          toast(m.invoice_was_posted({ number: posted.number ?? "" }));
        },
        onError: changed,
      },
    );
  }

  return (
    <>
      <Button look="sig" icon="check" isPending={posting.isPending} onPress={post}>
        {m.invoice_post({ sum: money(invoice.total_cents) })}
      </Button>
      <ProblemNote problem={posting.error} />
    </>
  );
}
