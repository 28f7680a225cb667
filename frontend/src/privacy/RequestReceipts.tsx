import { Link } from "@tanstack/react-router";
import type { ReceiptView, RequestView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { useSession } from "../session.ts";
import { CHANNELS } from "./words.ts";

/** Each arrival of a request, where its paper lies, and who looked at its signature. */
export function RequestReceipts({ request }: { request: RequestView }) {
  const { acting_name, receipts } = request;
  return (
    <dl className="dsr-receipts small">
      <dt>{m.dsr_receipts()}</dt>
      {receipts.map((each) => (
        <dd key={`${each.received_on} ${each.channel} ${each.archive_label}`}>
          <Receipt receipt={each} />
        </dd>
      ))}
      {acting_name ? <dd>{m.dsr_acting({ name: acting_name })}</dd> : null}
    </dl>
  );
}

function Receipt({ receipt }: { receipt: ReceiptView }) {
  const { may } = useSession();
  const { archive_label, channel, paper_id, received_on, signature_checker } = receipt;
  const label = archive_label ? m.dsr_receipt_archive({ label: archive_label }) : null;
  return (
    <>
      {m.dsr_receipt({ day: day(received_on), channel: CHANNELS[channel]() })}
      {label ? ", " : null}
      {paper_id && may("get_paper") ? (
        <Link to="/archive/papers/$paperId" params={{ paperId: paper_id }}>
          {label}
        </Link>
      ) : (
        label
      )}
      {signature_checker ? `, ${m.dsr_receipt_checked({ name: signature_checker })}` : null}
    </>
  );
}
