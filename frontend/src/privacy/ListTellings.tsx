import type { TellingView } from "../contract/api.schemas.ts";
import {
  getListTellingsQueryKey,
  listTellings,
} from "../contract/data-subject-requests/data-subject-requests.ts";
import { m } from "../paraglide/messages.js";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { RequestTabs } from "./RequestTabs.tsx";
import { TellingCard, tellingColumns } from "./tellingColumns.tsx";
import "../styles/privacy.css";

/** Recipients who have not acknowledged what became of data they were given. */
export function ListTellings() {
  const pages = usePages<TellingView>(getListTellingsQueryKey(), (cursor, signal) =>
    listTellings(cursor ? { cursor } : {}, { signal }),
  );
  return (
    <>
      <PageHead title={m.nav_requests()} />
      <RequestTabs isTellings />
      <ReadingList
        label={m.tell_title()}
        pages={pages}
        columns={tellingColumns(false)}
        cursor={-1}
        card={(row) => <TellingCard row={row} />}
        empty={
          <StateCard icon="check" title={m.tell_none()}>
            {m.tell_none_detail()}
          </StateCard>
        }
      />
    </>
  );
}
