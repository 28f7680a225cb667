import { useState } from "react";
import type { BreachSubjectRow, BreachView } from "../../contract/api.schemas.ts";
import {
  getListBreachSubjectsQueryKey,
  listBreachSubjects,
} from "../../contract/breaches/breaches.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Unfetched } from "../../parts/Fetched.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { usePages } from "../../parts/usePages.ts";
import { useSession } from "../../session.ts";
import { AddSubject } from "./AddSubject.tsx";
import { FindTouched } from "./FindTouched.tsx";
import { SubjectActs, SubjectState } from "./SubjectState.tsx";

/** Whom the breach touched, and whether they have been told; each look is logged. */
export function SubjectsPanel({ breach }: { breach: BreachView }) {
  const pages = usePages<BreachSubjectRow>(
    getListBreachSubjectsQueryKey(breach.id),
    (cursor, signal) => listBreachSubjects(breach.id, cursor ? { cursor } : {}, { signal }),
  );
  return (
    <Panel
      title={m.breach_subjects()}
      note={m.breach_subjects_note()}
      actions={breach.closed_at ? null : <Listing breach={breach} />}
      bare
    >
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows?.length === 0 ? <p className="body muted">{m.breach_nobody()}</p> : null}
      {pages.rows && pages.rows.length > 0 ? (
        <div className="acc-rows acc-pairs">
          <ReadingTable
            label={m.breach_subjects()}
            columns={columns(breach)}
            rows={pages.rows}
            isFocusable
          />
          <MoreRows pages={pages} />
        </div>
      ) : null}
    </Panel>
  );
}

function Listing({ breach }: { breach: BreachView }) {
  const { may } = useSession();
  const [act, setAct] = useState<"find" | "add">();
  const leave = (): void => setAct(undefined);
  if (!may("list_touched")) return null;
  return (
    <>
      <Button size="sm" icon="search" onPress={() => setAct("find")}>
        {m.breach_find()}
      </Button>
      <Button size="sm" icon="plus" onPress={() => setAct("add")}>
        {m.breach_add()}
      </Button>
      {act === "find" ? <FindTouched breach={breach} onClose={leave} /> : null}
      {act === "add" ? <AddSubject breach={breach} onClose={leave} /> : null}
    </>
  );
}

function columns(breach: BreachView): Column<BreachSubjectRow>[] {
  return [
    { head: m.name(), cell: (row) => <Who row={row} /> },
    { head: m.breach_added(), className: "nw", cell: (row) => moment(row.added_at) },
    { head: m.state(), cell: (row) => <SubjectState breach={breach} row={row} /> },
    {
      head: m.breach_acts(),
      className: "r",
      hidesHead: true,
      cell: (row) => <SubjectActs breach={breach} row={row} />,
    },
  ];
}

/** Who it is; and why, where somebody put them there or took them off. */
function Who({ row }: { row: BreachSubjectRow }) {
  const why = row.because
    ? m.breach_by_hand({ name: row.by_hand_name ?? m.hidden_value(), because: row.because })
    : null;
  return (
    <>
      {row.name ?? m.hidden_value()}
      {why ? <span className="sub2">{why}</span> : null}
    </>
  );
}
