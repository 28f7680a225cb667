import type { NoticeView } from "../contract/api.schemas.ts";
import { day } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { VersionActs } from "./VersionActs.tsx";
import { Changed, draftedBy, Published, type Deciding } from "./versionColumns.tsx";
import { VersionState } from "./VersionState.tsx";

interface VersionCardProps {
  notice: NoticeView;
  deciding: Deciding;
}

/** A version where there is no room for a table. */
export function VersionCard({ notice, deciding }: VersionCardProps) {
  return (
    <div className="ocard staff-card">
      <b>{m.notice_version({ number: notice.number })}</b>
      <VersionState notice={notice} inForce={deciding.inForce} />
      <span>
        <Changed notice={notice} />
      </span>
      <span className="muted">
        {m.notice_drafted()}: {draftedBy(notice)}
      </span>
      {notice.published_at ? (
        <span className="muted">
          {m.notice_published()}: <Published notice={notice} />
        </span>
      ) : null}
      {notice.valid_from ? (
        <span className="muted">
          {m.notice_valid_from()} {day(notice.valid_from)}
        </span>
      ) : null}
      <VersionActs notice={notice} deciding={deciding} />
    </div>
  );
}
