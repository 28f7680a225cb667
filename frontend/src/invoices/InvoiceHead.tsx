import { Link } from "@tanstack/react-router";
import type { InvoiceView } from "../contract/api.schemas.ts";
import { money } from "../format/money.ts";
import { m } from "../paraglide/messages.js";
import { Crumbs } from "../parts/Crumbs.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Tag } from "../parts/Tag.tsx";
import { DraftActions } from "./draft/DraftActions.tsx";
import { dueWords } from "./dueWords.ts";
import { InvoiceTag } from "./InvoiceTag.tsx";
import { PostedActions } from "./PostedActions.tsx";
import { titleOf } from "../format/invoiceTitles.ts";

/** The number, the states, who pays how much by when, and what can be done. */
export function InvoiceHead({ invoice }: { invoice: InvoiceView }) {
  const { state, number } = invoice;
  return (
    <PageHead
      title={titleOf(invoice)}
      crumbs={
        <Crumbs
          above={[{ link: { to: "/invoices" }, word: m.nav_invoices() }]}
          here={number ?? m.invoice_draft()}
        />
      }
      tags={
        <>
          {invoice.kind === "credit_note" ? null : <InvoiceTag invoice={invoice} />}
          {state === "posted" ? (
            <Tag icon="lock" tone="seal" word={m.invoice_locked()} />
          ) : null}
        </>
      }
      sub={<Sub invoice={invoice} />}
      actions={
        state === "draft" ? (
          <DraftActions invoice={invoice} />
        ) : (
          <PostedActions invoice={invoice} />
        )
      }
    />
  );
}

function Sub({ invoice }: { invoice: InvoiceView }) {
  return (
    <>
      <Link to="/customers/$customerId/{-$part}" params={{ customerId: invoice.payer_id }}>
        {invoice.payer_name ?? m.hidden_value()}
      </Link>
      <span className="num">{money(invoice.total_cents)}</span>
      {invoice.due_on && invoice.receivable_state === "open" ? (
        <span>{dueWords(invoice.due_on)}</span>
      ) : null}
    </>
  );
}
