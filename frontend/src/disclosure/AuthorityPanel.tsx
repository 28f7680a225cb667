import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { AuthorityRequestView, RecipientView } from "../contract/api.schemas.ts";
import {
  getListAuthorityRequestsQueryKey,
  listAuthorityRequests,
} from "../contract/disclosure/disclosure.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ReadingTable } from "../parts/ReadingTable.tsx";
import { usePages } from "../parts/usePages.ts";
import { useSession } from "../session.ts";
import { authorityColumns, type Decision } from "./authorityColumns.tsx";
import { DecideRequest } from "./DecideRequest.tsx";

/** What an authority asked to be told, and what came of it. */
export function AuthorityPanel({ recipient }: { recipient: RecipientView }) {
  const { may } = useSession();
  const navigate = useNavigate();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  const asked = { recipient_id: recipient.id };
  const pages = usePages<AuthorityRequestView>(
    getListAuthorityRequestsQueryKey(asked),
    (cursor, signal) =>
      listAuthorityRequests(cursor ? { ...asked, cursor } : asked, { signal }),
  );
  function add(): void {
    const params = { recipientId: recipient.id };
    void navigate({ to: "/privacy/recipients/$recipientId/request", params });
  }
  const key = (
    <Button size="sm" icon="plus" onPress={add}>
      {m.new_authority_request()}
    </Button>
  );
  const columns = authorityColumns(may("hand_over_to_authority") ? setDeciding : undefined);
  return (
    <Panel
      title={m.authority_requests()}
      actions={may("register_authority_request") ? key : undefined}
      bare
    >
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows?.length === 0 ? (
        <p className="body muted">{m.no_authority_requests()}</p>
      ) : null}
      {pages.rows && pages.rows.length > 0 ? (
        <>
          <ReadingTable
            label={m.authority_requests()}
            columns={columns}
            rows={pages.rows}
            isFocusable
          />
          <MoreRows pages={pages} />
        </>
      ) : null}
      {deciding ? <DecideRequest {...deciding} onClose={() => setDeciding(null)} /> : null}
    </Panel>
  );
}
