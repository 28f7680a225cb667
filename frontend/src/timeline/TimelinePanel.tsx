import { useState } from "react";
import { hasScreen, RecordLink } from "../chain/RecordLink.tsx";
import type { Happening } from "../contract/api.schemas.ts";
import { getListHappeningsQueryKey, listHappenings } from "../contract/customers/customers.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Unfetched } from "../parts/Fetched.tsx";
import { MoreRows } from "../parts/MoreRows.tsx";
import { Panel } from "../parts/Panel.tsx";
import { Segments } from "../parts/Segments.tsx";
import { Skeleton } from "../parts/Skeleton.tsx";
import { usePages } from "../parts/usePages.ts";
import { detailOf, GROUP_WORDS, GROUPS, titleOf, type Group } from "./happenings.ts";

/** What has happened with a customer, of every kind that the reader may see, newest first. */
export function TimelinePanel({ customerId }: { customerId: string }) {
  const [group, choose] = useState<Group>("all");
  const asked = { kind: [...GROUPS[group]] };
  const pages = usePages<Happening>(
    getListHappeningsQueryKey(customerId, asked),
    (cursor, signal) =>
      listHappenings(customerId, { ...asked, ...(cursor ? { cursor } : {}) }, { signal }),
  );
  const groups = Object.keys(GROUPS) as Group[];
  const options = groups.map((value) => ({ value, word: GROUP_WORDS[value]() }));
  return (
    <Panel
      title={m.timeline()}
      actions={
        <Segments label={m.tl_only()} options={options} value={group} onChange={choose} />
      }
    >
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows || pages.error ? null : <Skeleton rows={5} />}
      {pages.rows?.length === 0 ? <p className="muted">{m.tl_nothing()}</p> : null}
      {pages.rows && pages.rows.length > 0 ? (
        <>
          <ol className="tl">
            {pages.rows.map((one) => (
              <Happened key={`${one.kind} ${one.record_id} ${one.at}`} one={one} />
            ))}
          </ol>
          <MoreRows pages={pages} />
        </>
      ) : null}
    </Panel>
  );
}

const LOOKS: Partial<Record<Happening["kind"], string>> = {
  ticket: "hot",
  request: "sealed",
  disclosure: "sealed",
};

function Happened({ one }: { one: Happening }) {
  return (
    <li className={LOOKS[one.kind]}>
      <b>
        {titleOf(one)} <Number one={one} />
      </b>{" "}
      {detailOf(one)}
      <br />
      <time dateTime={one.at}>{moment(one.at)}</time>
    </li>
  );
}

function Number({ one }: { one: Happening }) {
  if (!hasScreen(one.kind)) return one.number;
  return (
    <RecordLink kind={one.kind} id={one.record_id} className="m">
      {one.number ?? m.tl_open()}
    </RecordLink>
  );
}
