import { Link } from "@tanstack/react-router";
import type { NoticeView } from "../contract/api.schemas.ts";
import { languageNow } from "../format/language.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { useSession } from "../session.ts";
import type { Deciding } from "./versionColumns.tsx";

/** What the first version is numbered; it changed nothing. */
const FIRST = "1.0.0";

interface VersionActsProps {
  notice: NoticeView;
  deciding: Deciding;
}

/** Where a version is read; what can be done with a draft. */
export function VersionActs({ notice, deciding }: VersionActsProps) {
  const { may } = useSession();
  if (notice.published_at) return <PublicPages notice={notice} />;
  return (
    <span className="nw">
      <Link to="/privacy/notices/$noticeId" params={{ noticeId: notice.id }}>
        {m.notice_read_draft()}
      </Link>{" "}
      {may("discard_notice") ? (
        <Button size="sm" onPress={() => deciding.discard(notice)}>
          {m.notice_discard()}
        </Button>
      ) : null}
    </span>
  );
}

function PublicPages({ notice: { number } }: { notice: NoticeView }) {
  const page = `/notice/${languageNow()}/${number}`;
  return (
    <span className="nw">
      <a href={page} aria-label={m.notice_page_of({ number })}>
        {m.notice_page()}
      </a>{" "}
      {number === FIRST ? null : (
        <a href={`${page}/changes`} aria-label={m.notice_changes_of({ number })}>
          {m.notice_changes()}
        </a>
      )}
    </span>
  );
}
