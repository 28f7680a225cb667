import type { Operation } from "../contract/access.ts";
import type { OutreachRunView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import type { Column } from "../parts/ReadingTable.tsx";
import { Tag } from "../parts/Tag.tsx";
import { EXCLUSIONS, RUN_KINDS, RUN_LOOKS, RUN_STATES } from "./outreachWords.ts";

export interface RunAct {
  verb: "take" | "complete";
  run: OutreachRunView;
}

export interface RunActs {
  may: (operation: Operation) => boolean;
  choose: (act: RunAct) => void;
}

export function runColumns(acts: RunActs): Column<OutreachRunView>[] {
  return [
    { head: m.out_number(), className: "nw mono", cell: (row) => row.number },
    { head: m.out_kind(), cell: (row) => RUN_KINDS[row.kind]() },
    { head: m.out_segment(), cell: (row) => row.segment },
    { head: m.out_included(), className: "num r", cell: (row) => row.included },
    { head: m.out_left_out(), cell: leftOut },
    { head: m.state(), cell: (row) => <RunState row={row} /> },
    { head: m.out_made_at(), className: "nw num", cell: (row) => moment(row.made_at) },
    {
      head: m.out_acts(),
      hidesHead: true,
      className: "nw r",
      cell: (row) => <RunKeys row={row} acts={acts} />,
    },
  ];
}

export function leftOut({ left_out, stopped }: OutreachRunView): string {
  const told = left_out.map(({ because, count }) => `${EXCLUSIONS[because]()} ${count}`);
  return [...told, ...(stopped ? [m.out_stopped_count({ count: stopped })] : [])].join(", ");
}

export function RunState({ row }: { row: OutreachRunView }) {
  return (
    <>
      <Tag {...RUN_LOOKS[row.state]} word={RUN_STATES[row.state]()} />{" "}
      {row.recipient && row.state === "out" ? row.recipient : null}
    </>
  );
}

export function RunKeys({ row, acts }: { row: OutreachRunView; acts: RunActs }) {
  const isTaken = row.state === "ready" || row.state === "out";
  if (row.kind === "campaign" || !isTaken) return null;
  return (
    <>
      {acts.may("take_list") ? (
        <Button
          size="sm"
          icon="download"
          onPress={() => acts.choose({ verb: "take", run: row })}
        >
          {m.out_take()}
        </Button>
      ) : null}{" "}
      {row.state === "out" && acts.may("complete_run") ? (
        <Button
          size="sm"
          icon="check"
          onPress={() => acts.choose({ verb: "complete", run: row })}
        >
          {m.out_complete()}
        </Button>
      ) : null}
    </>
  );
}
