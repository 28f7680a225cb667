import { useMutation } from "@tanstack/react-query";
import type { InvoiceView } from "../contract/api.schemas.ts";
import { getPrintInvoiceUrl, getWriteFinvoiceUrl } from "../contract/invoices/invoices.ts";
import { openPaper } from "../http/papers.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { useSession } from "../session.ts";

/** The invoice as files: on paper, and for the payer's e-invoice operator. */
export function Papers({ invoice }: { invoice: InvoiceView }) {
  const { may } = useSession();
  const opening = useMutation({ mutationFn: openPaper });
  if (!may("print_invoice")) return null;
  return (
    <>
      <Button icon="download" onPress={() => opening.mutate(getPrintInvoiceUrl(invoice.id))}>
        {m.pdf()}
      </Button>
      <Button icon="download" onPress={() => opening.mutate(getWriteFinvoiceUrl(invoice.id))}>
        {m.finvoice()}
      </Button>
      <ProblemNote problem={opening.error} />
    </>
  );
}
