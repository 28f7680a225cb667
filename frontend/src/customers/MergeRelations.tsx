import type { Relation } from "../contract/api.schemas.ts";
import { m } from "../paraglide/messages.js";
import { ReadingTable } from "../parts/ReadingTable.tsx";
import { recordsWord } from "./mergeWords.ts";

/** How much the other one brings along; what is sealed stays as it is. */
export function MergeRelations({ relations }: { relations: readonly Relation[] }) {
  if (relations.length === 0) return <p className="muted">{m.merge_nothing_moves()}</p>;
  return (
    <ReadingTable
      label={m.merge_relations()}
      columns={[
        { head: m.merge_relations(), cell: ({ id }) => recordsWord(id) },
        { head: m.merge_moves(), className: "r num", cell: ({ moves }) => moves },
        { head: m.merge_remains(), className: "r num", cell: ({ stays }) => stays },
      ]}
      rows={relations.map(({ record_type: id, moves, stays }) => ({ id, moves, stays }))}
    />
  );
}
