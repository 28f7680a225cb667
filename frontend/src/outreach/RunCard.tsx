import type { OutreachRunView } from "../contract/api.schemas.ts";
import { moment } from "../format/dates.ts";
import { m } from "../paraglide/messages.js";
import { RUN_KINDS } from "./outreachWords.ts";
import { leftOut, RunKeys, RunState, type RunActs } from "./runColumns.tsx";

/** The same as in the table, where there is no room for one. */
export function RunCard({ row, acts }: { row: OutreachRunView; acts: RunActs }) {
  return (
    <div className="ocard">
      <b>
        {RUN_KINDS[row.kind]()} <span className="mono">{row.number}</span>
      </b>
      <RunState row={row} />
      <span>
        {row.segment}, {m.out_included()} {row.included}
      </span>
      <span className="muted">{leftOut(row)}</span>
      <span className="muted">{moment(row.made_at)}</span>
      <RunKeys row={row} acts={acts} />
    </div>
  );
}
