import type { RecallView } from "../contract/api.schemas.ts";
import {
  getListOutreachRunsQueryKey,
  getListRecallsQueryKey,
  useConfirmRecall,
  useListRecalls,
} from "../contract/outreach/outreach.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Panel } from "../parts/Panel.tsx";
import { ProblemNote } from "../parts/ProblemNote.tsx";
import { ReadingTable, type Column } from "../parts/ReadingTable.tsx";
import { queries } from "../queries.ts";
import { useSession } from "../session.ts";
import { EXCLUSIONS } from "./outreachWords.ts";

/** Who has said no while a list was out. It stands above the lists until it is seen to. */
export function RecallsPanel() {
  const { may } = useSession();
  const recalls = useListRecalls({ limit: 200 }, { query: { enabled: may("list_recalls") } });
  const confirming = useConfirmRecall();
  const items = recalls.data?.items ?? [];
  if (items.length === 0) return null;

  function confirm(recall: RecallView): void {
    const headers = { "If-Match": `"${recall.version}"` };
    confirming.mutate({ outreachRecallId: recall.id, headers }, { onSettled: reread });
  }

  return (
    <Panel title={m.out_recalls()} note={m.out_recalls_note()} bare>
      <ProblemNote problem={confirming.error} />
      <ReadingTable
        label={m.out_recalls()}
        columns={may("confirm_recall") ? [...columns(), keys(confirm)] : columns()}
        rows={items}
        isFocusable
      />
    </Panel>
  );
}

function columns(): Column<RecallView>[] {
  return [
    { head: m.out_number(), className: "nw mono", cell: (row) => row.run },
    { head: m.out_whom(), cell: (row) => row.name ?? m.hidden_value() },
    { head: m.out_row(), className: "num r", cell: (row) => row.position },
    { head: m.out_because(), cell: (row) => EXCLUSIONS[row.because]() },
    { head: m.out_printer(), cell: (row) => row.recipient ?? m.recipient_ourselves() },
    { head: m.out_said_at(), className: "nw num", cell: (row) => moment(row.at) },
  ];
}

function keys(confirm: (recall: RecallView) => void): Column<RecallView> {
  return {
    head: m.out_acts(),
    hidesHead: true,
    className: "nw r",
    cell: (row) => (
      <Button size="sm" icon="check" onPress={() => confirm(row)}>
        {m.out_taken_off()}
      </Button>
    ),
  };
}

function reread(): void {
  void queries.invalidateQueries({ queryKey: getListRecallsQueryKey() });
  void queries.invalidateQueries({ queryKey: getListOutreachRunsQueryKey() });
}
