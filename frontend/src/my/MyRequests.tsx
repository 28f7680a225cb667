import type { PublicRequest } from "../contract/api.schemas.ts";
import { getListMyRequestsQueryKey, listMyRequests } from "../contract/own-data/own-data.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { Panel } from "../parts/Panel.tsx";
import { usePages } from "../parts/usePages.ts";
import { askedWord, happened } from "../privacy/happened.ts";
import { MyErasure } from "./data/MyErasure.tsx";
import "../styles/privacy.css";
import "./data/myData.css";

/** What one has asked for, how far it is, and why something of it stays. */
export function MyRequests() {
  const pages = usePages<PublicRequest>(getListMyRequestsQueryKey({}), (cursor, signal) =>
    listMyRequests(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <>
      <PageHead title={m.my_requests()} sub={m.my_requests_lead()} />
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows?.length === 0 ? <p className="muted">{m.my_requests_none()}</p> : null}
      {pages.rows?.map((request) => (
        <MyRequest key={request.id} request={request} />
      ))}
      <MoreRows pages={pages} />
      {pages.rows?.some(erases) ? <MyErasure /> : null}
    </>
  );
}

function MyRequest({ request }: { request: PublicRequest }) {
  return (
    <Panel
      title={m.dsr_numbered({ number: request.number })}
      note={request.items.map(askedWord).join(", ")}
    >
      {request.closed_at ? null : <p>{m.my_request_due({ day: day(request.due_on) })}</p>}
      <ol className="dsr-happened">
        {happened(request).map(({ place, words }) => (
          <li key={place}>{words}</li>
        ))}
      </ol>
    </Panel>
  );
}

function erases({ items, closed_at }: PublicRequest): boolean {
  return !closed_at && items.some(({ kind }) => kind === "erase");
}
