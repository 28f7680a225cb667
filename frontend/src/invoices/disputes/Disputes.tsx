import { useState } from "react";
import type { DisputeView, InvoiceView } from "../../contract/api.schemas.ts";
import { day } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Note } from "../../parts/Note.tsx";
import { useSession } from "../../session.ts";
import { EndDispute } from "./EndDispute.tsx";
import { useStanding } from "./useStanding.ts";

/** What the payer says is wrong with an invoice, while it is not settled. */
export function Disputes({ invoice }: { invoice: InvoiceView }) {
  const standing = useStanding(invoice);
  return standing ? <Standing dispute={standing} /> : null;
}

function Standing({ dispute }: { dispute: DisputeView }) {
  const { may } = useSession();
  const [isEnding, setEnding] = useState(false);
  return (
    <Note tone="warn" icon="flag">
      <b>{m.dispute_stands({ day: day(dispute.disputed_on) })}</b> {dispute.reason}{" "}
      {may("end_dispute") ? (
        <Button onPress={() => setEnding(true)}>{m.dispute_end()}</Button>
      ) : null}
      {isEnding ? <EndDispute dispute={dispute} onClose={() => setEnding(false)} /> : null}
    </Note>
  );
}
