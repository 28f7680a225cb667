import type { ThreadView } from "../contract/api.schemas.ts";
import {
  getListMessageThreadsQueryKey,
  listMessageThreads,
} from "../contract/messages/messages.ts";
import { m } from "../paraglide/messages.js";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { ThreadCard } from "./ThreadCard.tsx";
import { threadColumns } from "./threadColumns.tsx";
import "../styles/messages.css";

/** What this customer has written to us, and what we answered; the latest first. */
export function CustomerMessages({ customerId }: { customerId: string }) {
  const asked = { customer_id: customerId };
  const pages = usePages<ThreadView>(getListMessageThreadsQueryKey(asked), (cursor, signal) =>
    listMessageThreads({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  return (
    <ReadingList
      label={m.nav_messages()}
      pages={pages}
      columns={threadColumns()}
      cursor={-1}
      card={(row) => <ThreadCard row={row} />}
      empty={<StateCard icon="mail" title={m.msg_of_customer_none()} />}
    />
  );
}
