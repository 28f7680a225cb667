import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { RecipientView } from "../contract/api.schemas.ts";
import { useGetRecipient } from "../contract/disclosure/disclosure.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Crumbs } from "../parts/Crumbs.tsx";
import { Fetched } from "../parts/Fetched.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { useSession } from "../session.ts";
import { AuthorityPanel } from "./AuthorityPanel.tsx";
import { ChangeRecipient } from "./ChangeRecipient.tsx";
import { LedgerPanel } from "./LedgerPanel.tsx";
import { contractOf } from "./recipientColumns.tsx";
import { RECIPIENT_ROLES, TRANSFER_TOOLS } from "./recipientWords.ts";

/** One recipient: what is agreed, what it asked for, and all that it was given. */
export function ShowRecipient() {
  const { recipientId } = useParams({ from: "/privacy/recipients/$recipientId" });
  const recipient = useGetRecipient(recipientId);
  return (
    <Fetched query={recipient} rows={6}>
      {(shown) => (
        <>
          <Head recipient={shown} />
          <Agreed recipient={shown} />
          {shown.role === "authority" ? <AuthorityPanel recipient={shown} /> : null}
          <LedgerPanel recipient={shown} />
        </>
      )}
    </Fetched>
  );
}

function Head({ recipient }: { recipient: RecipientView }) {
  const { may } = useSession();
  const [changing, setChanging] = useState(false);
  const change = (
    <Button icon="pencil" onPress={() => setChanging(true)}>
      {m.change_recipient()}
    </Button>
  );
  return (
    <>
      <PageHead
        title={recipient.name}
        crumbs={
          <Crumbs
            above={[{ link: { to: "/privacy/recipients" }, word: m.nav_recipients() }]}
            here={recipient.name}
          />
        }
        actions={may("change_recipient") ? change : undefined}
        sub={<span>{RECIPIENT_ROLES[recipient.role]()}</span>}
      />
      {changing ? (
        <ChangeRecipient recipient={recipient} onClose={() => setChanging(false)} />
      ) : null}
    </>
  );
}

function Agreed({ recipient }: { recipient: RecipientView }) {
  const { transfer_tool, assessed_on } = recipient;
  return (
    <Panel title={m.agreed()} bare>
      <dl className="kv padded">
        <dt>{m.country()}</dt>
        <dd className="mono">{recipient.country}</dd>
        <dt>{m.contract()}</dt>
        <dd>{contractOf(recipient)}</dd>
        <dt>{m.contract_reference()}</dt>
        <dd>{recipient.contract_reference ?? "–"}</dd>
        <dt>{m.transfer_tool()}</dt>
        <dd>{transfer_tool ? TRANSFER_TOOLS[transfer_tool]() : "–"}</dd>
        <dt>{m.assessed_on()}</dt>
        <dd>{assessed_on ? day(assessed_on) : "–"}</dd>
      </dl>
    </Panel>
  );
}
