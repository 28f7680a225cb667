import { useState } from "react";
import type { BreachSubjectRow, BreachView } from "../../contract/api.schemas.ts";
import {
  getListBreachSubjectsQueryKey,
  listBreachSubjects,
  useNoteTold,
} from "../../contract/breaches/breaches.ts";
import { moment } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Unfetched } from "../../parts/Fetched.tsx";
import { MoreRows } from "../../parts/MoreRows.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { Tag } from "../../parts/Tag.tsx";
import { usePages } from "../../parts/usePages.ts";
import { useSession } from "../../session.ts";
import { REACHED } from "./breachWords.ts";
import { FindTouched } from "./FindTouched.tsx";
import { useRereadBreach } from "./useRereadBreach.ts";

/** Whom the breach touched, and whether they have been told; each look is logged. */
export function SubjectsPanel({ breach }: { breach: BreachView }) {
  const { may } = useSession();
  const [isFinding, setFinding] = useState(false);
  const pages = usePages<BreachSubjectRow>(
    getListBreachSubjectsQueryKey(breach.id),
    (cursor, signal) => listBreachSubjects(breach.id, cursor ? { cursor } : {}, { signal }),
  );
  const find = (
    <Button size="sm" icon="search" onPress={() => setFinding(true)}>
      {m.breach_find()}
    </Button>
  );
  const isOpen = !breach.closed_at && may("list_touched");
  return (
    <Panel
      title={m.breach_subjects()}
      note={m.breach_subjects_note()}
      actions={isOpen ? find : null}
      bare
    >
      {pages.error ? <Unfetched error={pages.error} retry={pages.refetch} /> : null}
      {pages.rows?.length === 0 ? <p className="body muted">{m.breach_nobody()}</p> : null}
      {pages.rows && pages.rows.length > 0 ? (
        <>
          <ReadingTable
            label={m.breach_subjects()}
            columns={columns(breach)}
            rows={pages.rows}
            isFocusable
          />
          <MoreRows pages={pages} />
        </>
      ) : null}
      {isFinding ? <FindTouched breach={breach} onClose={() => setFinding(false)} /> : null}
    </Panel>
  );
}

function columns(breach: BreachView): Column<BreachSubjectRow>[] {
  return [
    { head: m.name(), cell: (row) => row.name ?? m.hidden_value() },
    { head: m.breach_added(), className: "nw", cell: (row) => moment(row.added_at) },
    { head: m.state(), cell: (row) => <State breach={breach} row={row} /> },
  ];
}

function State({ breach, row }: { breach: BreachView; row: BreachSubjectRow }) {
  const { may } = useSession();
  const noting = useNoteTold();
  const reread = useRereadBreach();
  const { icon, tone, word } = REACHED[row.state];
  const canNote = row.state === "no-address" && !breach.closed_at && may("note_told");
  return (
    <span className="row wrap">
      <Tag icon={icon} tone={tone} word={word()} />
      {row.told_at ? <span className="muted">{moment(row.told_at)}</span> : null}
      {canNote ? (
        <Button
          size="sm"
          isPending={noting.isPending}
          onPress={() =>
            noting.mutate(
              { breachSubjectId: row.id },
              { onSettled: () => void reread(breach.id) },
            )
          }
        >
          {m.breach_note_told()}
        </Button>
      ) : null}
    </span>
  );
}
