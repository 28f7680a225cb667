import type { NoticeView } from "../contract/api.schemas.ts";
import { todayHere } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Tag } from "../parts/Tag.tsx";

interface VersionStateProps {
  notice: NoticeView;
  inForce: string | null;
}

/** A draft, to come, in force, or an earlier version. */
export function VersionState({ notice, inForce }: VersionStateProps) {
  if (!notice.published_at) return <Tag icon="pencil" tone="warn" word={m.notice_draft()} />;
  if (notice.number === inForce) {
    return <Tag icon="okc" tone="ok" word={m.notice_in_force()} />;
  }
  if (notice.valid_from && notice.valid_from > todayHere()) {
    return <Tag icon="clock" tone="info" word={m.notice_to_come()} />;
  }
  return <Tag icon="archive" word={m.notice_earlier()} />;
}
