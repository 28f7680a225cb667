import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { RecipientView } from "../contract/api.schemas.ts";
import {
  getListRecipientsQueryKey,
  listRecipients,
} from "../contract/disclosure/disclosure.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { AddRecipient } from "./AddRecipient.tsx";
import { ConnectorsPanel } from "./ConnectorsPanel.tsx";
import { RecipientCard, recipientColumns } from "./recipientColumns.tsx";

/** Whom personal data may go to, by which contract, and what is plugged in. */
export function ListRecipients() {
  const pages = usePages<RecipientView>(getListRecipientsQueryKey(), (cursor, signal) =>
    listRecipients(cursor ? { cursor } : {}, { signal }),
  );
  const navigate = useNavigate();
  const cursor = useRowCursor(pages.rows?.length ?? 0, (row) => {
    const recipientId = pages.rows?.[row]?.id;
    if (recipientId)
      void navigate({ to: "/privacy/recipients/$recipientId", params: { recipientId } });
  });
  return (
    <>
      <PageHead title={m.nav_recipients()} actions={<Actions />} />
      <ConnectorsPanel />
      <ReadingList
        label={m.nav_recipients()}
        pages={pages}
        columns={recipientColumns()}
        cursor={cursor}
        card={(row) => <RecipientCard recipient={row} />}
        empty={<StateCard icon="out" title={m.no_recipients()} />}
      />
    </>
  );
}

function Actions() {
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const add = may("create_recipient") ? () => setAdding(true) : undefined;
  useKeys({ n: add });
  if (!add) return null;
  return (
    <>
      <Button look="pri" icon="plus" keys="N" onPress={add}>
        {m.new_recipient()}
      </Button>
      {adding ? <AddRecipient onClose={() => setAdding(false)} /> : null}
    </>
  );
}
