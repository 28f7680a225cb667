import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { PaperRow } from "../contract/api.schemas.ts";
import { getListPapersQueryKey, listPapers } from "../contract/archive/archive.ts";
import { m } from "../paraglide/messages.js";
import { BeamTabs } from "../parts/BeamTabs.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useKeys } from "../parts/keys.ts";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useRowCursor } from "../parts/useRowCursor.ts";
import { useSession } from "../session.ts";
import { VIEWS, type PaperFilters } from "./filters.ts";
import { PaperCard, paperColumns } from "./paperColumns.tsx";
import { ScanDesk } from "./ScanDesk.tsx";
import "../styles/archive.css";

/** Papers, the latest first; and a line that takes a label from anywhere in the archive. */
export function ListPapers() {
  const filters = useSearch({ from: "/archive" });
  const navigate = useNavigate();
  const asked = askedBy(filters);
  const pages = usePages<PaperRow>(getListPapersQueryKey(asked), (cursor, signal) =>
    listPapers({ ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const cursor = useRowCursor(pages.rows?.length ?? 0, (at) => {
    const paperId = pages.rows?.[at]?.id;
    if (paperId) void navigate({ to: "/archive/papers/$paperId", params: { paperId } });
  });
  return (
    <>
      <PageHead title={m.nav_archive()} actions={<Acts />} />
      <ScanDesk />
      <Tabs {...filters} />
      <ReadingList
        label={m.nav_archive()}
        pages={pages}
        columns={paperColumns()}
        cursor={cursor}
        card={(row) => <PaperCard paper={row} />}
        empty={
          <StateCard icon="archive" title={m.archive_none()}>
            {m.archive_none_detail()}
          </StateCard>
        }
      />
    </>
  );
}

function askedBy({ view, folder, cabinet }: PaperFilters) {
  return {
    ...(view ? { [view]: true } : {}),
    ...(folder ? { folder_id: folder } : {}),
    ...(cabinet ? { cabinet_id: cabinet } : {}),
  };
}

function Tabs({ view, folder, cabinet }: PaperFilters) {
  const to = "/archive" as const;
  const words = {
    unlocked: m.archive_tab_unlocked,
    overdue: m.archive_tab_overdue,
    to_destroy: m.archive_tab_to_destroy,
  };
  const isAll = !view && !folder && !cabinet;
  const all = { link: { to }, word: m.archive_tab_all(), current: isAll };
  const views = VIEWS.map((one) => ({
    link: { to, search: { view: one } },
    word: words[one](),
    current: view === one,
  }));
  const here = folder || cabinet;
  const place = here
    ? [
        {
          link: { to, search: { folder, cabinet } },
          word: m.archive_tab_place(),
          current: true,
        },
      ]
    : [];
  return <BeamTabs label={m.archive_views()} tabs={[all, ...views, ...place]} />;
}

function Acts() {
  const { may } = useSession();
  const navigate = useNavigate();
  const mayTake = may("receive_paper");
  useKeys({ n: mayTake ? () => void navigate({ to: "/archive/new" }) : undefined });
  return (
    <>
      <Link to="/archive/cabinets" className="btn">
        <Icon name="key" />
        {m.archive_cabinets()}
      </Link>
      {mayTake ? (
        <Link to="/archive/new" className="btn pri">
          <Icon name="plus" />
          {m.archive_new()} <kbd aria-hidden="true">N</kbd>
        </Link>
      ) : null}
    </>
  );
}
