import type { Refused } from "../http/problem.ts";
import { m } from "../paraglide/messages.js";
import { Button } from "../parts/Button.tsx";
import { Dialog } from "../parts/Dialog.tsx";

export interface ConflictRow {
  readonly field: string;
  readonly mine: string;
  readonly theirs: string | null;
}

interface ConflictProps {
  problem: Refused;
  rows: readonly ConflictRow[];
  onKeep: () => void;
  onDrop: () => void;
}

/** Somebody else was faster: mine against what is in the register now. Nothing typed is lost. */
export function Conflict({ problem, rows, onKeep, onDrop }: ConflictProps) {
  return (
    <Dialog
      isOpen
      alert
      title={m.conflict()}
      lead={problem.problem.detail ?? m.conflict_lead()}
    >
      <div className="body">
        <table className="mg">
          <thead>
            <tr>
              <th scope="col">{m.conflict_field()}</th>
              <th scope="col">{m.conflict_mine()}</th>
              <th scope="col">{m.conflict_theirs()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ field, mine, theirs }) => (
              <tr key={field}>
                <td>{field}</td>
                <td className="pick">{mine}</td>
                <td>{theirs ?? m.hidden_value()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer>
        <Button onPress={onDrop}>{m.conflict_drop()}</Button>
        <Button look="pri" onPress={onKeep}>
          {m.conflict_keep()}
        </Button>
      </footer>
    </Dialog>
  );
}
