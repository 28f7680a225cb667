import type { NoticeView } from "../contract/api.schemas.ts";
import { day, moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import type { Column } from "../parts/ReadingTable.tsx";
import { CHANGES } from "./noticeWords.ts";
import { VersionActs } from "./VersionActs.tsx";
import { VersionState } from "./VersionState.tsx";

export interface Deciding {
  readonly inForce: string | null;
  readonly discard: (notice: NoticeView) => void;
}

/** A version: its number, what it changes, who drafted and who published it. */
export function versionColumns(deciding: Deciding): Column<NoticeView>[] {
  return [
    { head: m.notice_number(), className: "num", cell: (row) => row.number },
    {
      head: m.state(),
      cell: (row) => <VersionState notice={row} inForce={deciding.inForce} />,
    },
    { head: m.notice_change(), cell: (row) => <Changed notice={row} /> },
    { head: m.notice_drafted(), cell: draftedBy },
    { head: m.notice_published(), cell: (row) => <Published notice={row} /> },
    {
      head: m.notice_valid_from(),
      className: "num",
      cell: (row) => (row.valid_from ? day(row.valid_from) : "–"),
    },
    {
      head: m.notice_read_by(),
      className: "r",
      cell: (row) => (row.published_at ? row.acknowledged : "–"),
    },
    {
      head: m.notice_acts(),
      hidesHead: true,
      cell: (row) => <VersionActs notice={row} deciding={deciding} />,
    },
  ];
}

/** What kind of change it is, and what is new in it. */
export function Changed({ notice }: { notice: NoticeView }) {
  return (
    <>
      {CHANGES[notice.change]()} <span className="muted">{notice.note}</span>
    </>
  );
}

export function draftedBy({ drafter_name: name, drafted_at: at }: NoticeView): string {
  return `${name ?? m.hidden_value()}, ${moment(at)}`;
}

/** Who published it and when; why, where it was the person who drafted it. */
export function Published({ notice }: { notice: NoticeView }) {
  const { published_at: at, publisher_name: name, alone_because: alone } = notice;
  if (!at) return "–";
  return (
    <>
      {name ?? m.hidden_value()}, {moment(at)}
      {alone ? <span className="muted"> {m.notice_alone({ reason: alone })}</span> : null}
    </>
  );
}
