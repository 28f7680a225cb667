import { useState } from "react";
import type { InvoiceView } from "../../contract/api.schemas.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { useSession } from "../../session.ts";
import { DisputeInvoice } from "./DisputeInvoice.tsx";
import { useStanding } from "./useStanding.ts";

/** The key that notes a dispute, where none stands. */
export function DisputeAction({ invoice }: { invoice: InvoiceView }) {
  const { may } = useSession();
  const [isOpen, setOpen] = useState(false);
  const standing = useStanding(invoice);
  if (invoice.kind !== "invoice" || !may("dispute_invoice") || standing) return null;
  return (
    <>
      <Button icon="flag" onPress={() => setOpen(true)}>
        {m.dispute_note()}
      </Button>
      {isOpen ? <DisputeInvoice invoice={invoice} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
