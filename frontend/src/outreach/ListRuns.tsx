import { useState } from "react";
import type { OutreachRunView } from "../contract/api.schemas.ts";
import {
  getListOutreachRunsQueryKey,
  listOutreachRuns,
} from "../contract/outreach/outreach.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { PageHead } from "../parts/PageHead.tsx";
import { ReadingList } from "../parts/ReadingList.tsx";
import { StateCard } from "../parts/StateCard.tsx";
import { usePages } from "../parts/usePages.ts";
import { useSession } from "../session.ts";
import { CompleteRun } from "./CompleteRun.tsx";
import { MakeRun } from "./MakeRun.tsx";
import { RecallsPanel } from "./RecallsPanel.tsx";
import { RunCard } from "./RunCard.tsx";
import { runColumns, type RunAct } from "./runColumns.tsx";
import { TakeList } from "./TakeList.tsx";

/** Labels, directories and audiences; and who is to be taken off those that are out. */
export function ListRuns() {
  const { may } = useSession();
  const [making, setMaking] = useState(false);
  const [act, setAct] = useState<RunAct>();
  const pages = usePages<OutreachRunView>(getListOutreachRunsQueryKey(), (cursor, signal) =>
    listOutreachRuns(cursor ? { cursor } : {}, { signal }),
  );
  const make = (
    <Button look="pri" icon="plus" onPress={() => setMaking(true)}>
      {m.out_make()}
    </Button>
  );
  const acts = { may, choose: setAct };
  return (
    <>
      <PageHead
        title={m.nav_lists()}
        sub={<span>{m.out_lists_note()}</span>}
        actions={may("make_labels") ? make : undefined}
      />
      <RecallsPanel />
      <ReadingList
        label={m.nav_lists()}
        pages={pages}
        columns={runColumns(acts)}
        cursor={-1}
        card={(row) => <RunCard row={row} acts={acts} />}
        empty={<StateCard icon="print" title={m.out_no_lists()} />}
      />
      {making ? <MakeRun onClose={() => setMaking(false)} /> : null}
      {act?.verb === "take" ? (
        <TakeList run={act.run} onClose={() => setAct(undefined)} />
      ) : null}
      {act?.verb === "complete" ? (
        <CompleteRun run={act.run} onClose={() => setAct(undefined)} />
      ) : null}
    </>
  );
}
