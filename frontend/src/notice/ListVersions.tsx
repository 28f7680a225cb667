import { useState } from "react";
import type { NoticeView } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import type { Pages } from "../parts/usePages.ts";
import { DiscardNotice } from "./DiscardNotice.tsx";
import { VersionCard } from "./VersionCard.tsx";
import { versionColumns, type Deciding } from "./versionColumns.tsx";

interface ListVersionsProps {
  pages: Pages<NoticeView>;
  inForce: string | null;
}

/** The versions of the notice; of a draft it is decided here. */
export function ListVersions({ pages, inForce }: ListVersionsProps) {
  const [discarding, discard] = useState<NoticeView>();
  const deciding: Deciding = { inForce, discard };
  return (
    <>
      <ReadingList
        label={m.notice_versions()}
        pages={pages}
        columns={versionColumns(deciding)}
        cursor={-1}
        card={(row) => <VersionCard notice={row} deciding={deciding} />}
        empty={<StateCard icon="notice" title={m.notice_none()} />}
      />
      {discarding ? (
        <DiscardNotice notice={discarding} onClose={() => discard(undefined)} />
      ) : null}
    </>
  );
}
