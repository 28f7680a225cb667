import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { NoticeDutyView } from "../../contract/api.schemas.ts";
import { useListNoticeDuties } from "../../contract/registers/registers.ts";
import { day, todayHere } from "../../format/dates.ts";
import { m } from "../../paraglide/messages.js";
import { Button } from "../../parts/Button.tsx";
import { Fetched } from "../../parts/Fetched.tsx";
import { Panel } from "../../parts/Panel.tsx";
import { ReadingTable, type Column } from "../../parts/ReadingTable.tsx";
import { useSession } from "../../session.ts";
import { NoteNotice } from "./NoteNotice.tsx";
import { FEEDS } from "./words.ts";

/** Persons who are to be told, by a day, that data about them came from a register. */
export function NoticesOwed() {
  const duties = useListNoticeDuties({});
  const [chosen, choose] = useState<NoticeDutyView | null>(null);
  const { may } = useSession();
  const columns = may("note_notice") ? [...values(), key(choose)] : values();
  return (
    <Fetched query={duties} rows={2}>
      {({ items }) =>
        items.length > 0 ? (
          <Panel title={m.notices_owed()} note={m.notices_owed_note()} bare>
            <ReadingTable label={m.notices_owed()} columns={columns} rows={items} isFocusable />
            {chosen ? <NoteNotice duty={chosen} onClose={() => choose(null)} /> : null}
          </Panel>
        ) : null
      }
    </Fetched>
  );
}

function values(): Column<NoticeDutyView>[] {
  return [
    {
      head: m.customer(),
      cell: (row) => (
        <Link to="/customers/$customerId/{-$part}" params={{ customerId: row.customer_id }}>
          {row.customer_name ?? m.hidden_value()}
        </Link>
      ),
    },
    {
      head: m.proposal_source(),
      cell: (row) => `${FEEDS[row.feed]()}, ${day(row.obtained_on)}`,
    },
    {
      head: m.notice_due(),
      className: "nw num",
      cell: (row) => (
        <span className={row.due_on < todayHere() ? "over" : undefined}>{day(row.due_on)}</span>
      ),
    },
  ];
}

function key(choose: (row: NoticeDutyView) => void): Column<NoticeDutyView> {
  return {
    head: m.notice_note(),
    hidesHead: true,
    className: "nw r",
    cell: (row) => (
      <Button size="sm" icon="check" onPress={() => choose(row)}>
        {m.notice_note()}
      </Button>
    ),
  };
}
