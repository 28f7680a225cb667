import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ThreadView } from "../contract/api.schemas.ts";
import {
  getListMessageThreadsQueryKey,
  listMessageThreads,
} from "../contract/messages/messages.ts";
import { m } from "../paraglide/messages.js";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { askedFor } from "./filters.ts";
import { ThreadCard } from "./ThreadCard.tsx";
import { threadColumns } from "./threadColumns.tsx";
import { ThreadTabs } from "./ThreadTabs.tsx";
import "../styles/messages.css";

/** The inbox: what waits for an answer, the first due first. */
export function ListThreads() {
  const { view } = useSearch({ from: "/messages" });
  const navigate = useNavigate();
  const asked = askedFor(view);
  const pages = usePages<ThreadView>(getListMessageThreadsQueryKey(asked), (cursor, signal) =>
    listMessageThreads({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (at) => {
    const threadId = pages.rows?.[at]?.id;
    if (threadId) void navigate({ to: "/messages/$threadId", params: { threadId } });
  });
  return (
    <>
      <PageHead title={m.nav_messages()} />
      <ThreadTabs {...(view ? { view } : {})} />
      <ReadingList
        label={m.nav_messages()}
        pages={pages}
        columns={threadColumns()}
        cursor={cursor}
        card={(row) => <ThreadCard row={row} />}
        empty={
          <StateCard icon="mail" title={m.msg_none()}>
            {m.msg_none_detail()}
          </StateCard>
        }
      />
    </>
  );
}
