import { useState } from "react";
import type { InvoiceLineView, InvoiceView } from "../../contract/api.schemas.ts";
import { useRemoveInvoiceLine } from "../../contract/invoices/invoices.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { toast } from "../../parts/toast.ts";
import { useSession } from "../../session.ts";
import { useInvoicesChanged } from "../useInvoicesChanged.ts";
import { Decide } from "./Decide.tsx";
import { seen, useShown } from "./useShown.ts";

interface RemoveLineProps {
  invoice: InvoiceView;
  line: InvoiceLineView;
  tickets: number;
}

/** The key that takes a line off a draft; posted invoices have none. */
export function RemoveLine(props: RemoveLineProps) {
  const { may } = useSession();
  const [asking, setAsking] = useState(false);
  const line = props.line.description;
  if (props.invoice.state !== "draft" || !may("remove_invoice_line")) return null;
  return (
    <>
      <Button
        size="sm"
        look="quiet"
        icon="trash"
        aria-label={m.invoice_remove_line({ line })}
        onPress={() => setAsking(true)}
      />
      {asking ? <Removal {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Removal({
  invoice,
  line,
  tickets,
  onClose,
}: RemoveLineProps & { onClose: () => void }) {
  const removing = useRemoveInvoiceLine();
  const show = useShown();
  const changed = useInvoicesChanged();
  const said = { line: line.description };

  function remove(): void {
    removing.mutate(
      { invoiceLineId: line.id, headers: seen(invoice) },
      {
        onSuccess: (left) => {
          onClose();
          show(left);
          toast(m.invoice_line_removed());
        },
        onError: changed,
      },
    );
  }

  return (
    <Decide
      title={m.invoice_remove_line_title(said)}
      lead={m.invoice_discard_lead({ count: tickets })}
      verb={m.invoice_remove_line(said)}
      deciding={removing}
      onDecide={remove}
      onClose={onClose}
    />
  );
}
