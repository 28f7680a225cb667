import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { RequestRow } from "../contract/api.schemas.ts";
import {
  getListRequestsQueryKey,
  listRequests,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { CopyLink } from "../lists/CopyLink.tsx";
import { m } from "../paraglide/messages.js";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { numberIn } from "./filters.ts";
import { grouped, groupWord } from "./groups.ts";
import { RequestCard } from "./RequestCard.tsx";
import { requestColumns } from "./requestColumns.tsx";
import { RequestFacts } from "./RequestFacts.tsx";
import { RequestFilterBar } from "./RequestFilterBar.tsx";
import { RequestTabs } from "./RequestTabs.tsx";
import "../styles/privacy.css";

/** Data-subject requests, those first that are to be answered first. */
export function ListRequests() {
  const filters = useSearch({ from: "/privacy/requests" });
  const { state, ...chosen } = filters;
  const [text, setText] = useState("");
  const navigate = useNavigate();
  const number = numberIn(text);
  const asked = { ...chosen, state: state ?? "open", ...(number ? { number } : {}) } as const;
  const pages = usePages<RequestRow>(getListRequestsQueryKey(asked), (cursor, signal) =>
    listRequests({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const isNarrowed = number !== undefined || Object.keys(chosen).length > 0;
  const rows = pages.rows && grouped(pages.rows);
  const cursor = useRowCursor(rows?.length ?? 0, (at) => {
    const requestId = rows?.[at]?.id;
    if (requestId) void navigate({ to: "/privacy/requests/$requestId", params: { requestId } });
  });
  return (
    <>
      <PageHead
        title={m.nav_requests()}
        actions={
          <>
            <CopyLink />
            <NewKey />
          </>
        }
      />
      {state ? null : <RequestFacts />}
      <RequestTabs {...(state ? { state } : {})} />
      <RequestFilterBar filters={filters} onText={setText} />
      <ReadingList
        label={m.nav_requests()}
        pages={{ ...pages, rows }}
        columns={requestColumns()}
        cursor={cursor}
        groupOf={(row) => groupWord(row, rows ?? [])}
        card={(row) => <RequestCard row={row} />}
        empty={
          <StateCard icon="inbox" title={m.dsr_none()}>
            {isNarrowed ? m.dsr_filter_none() : m.dsr_none_detail()}
          </StateCard>
        }
      />
    </>
  );
}

function NewKey() {
  const { may } = useSession();
  const navigate = useNavigate();
  const mayTake = may("register_request");
  useKeys({ n: mayTake ? () => void navigate({ to: "/privacy/requests/new" }) : undefined });
  if (!mayTake) return null;
  return (
    <Link to="/privacy/requests/new" className="btn pri">
      <Icon name="plus" />
      {m.dsr_new()} <kbd aria-hidden="true">N</kbd>
    </Link>
  );
}
